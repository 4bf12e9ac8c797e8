import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { newId } from "../server/platform/id.ts";
import { caseLink } from "../server/recover/case-link.ts";
import { createTestWorkspace } from "../server/testing/workspace.ts";
import { createInvitation } from "../server/workspace/invitations/create-invitation.ts";
import { demoPatience, patience, phone, testBrowser } from "./browser.ts";
import { startProduct } from "./product.ts";
import { addColleague, makeWorkspace, signIn } from "./staff.ts";

const newPerson = await testBrowser();
const product = await startProduct();

const anna = { name: "Anna de Boer", email: "anna@kroket.example", password: "twelve cold croquettes" };

it("whoever looked around in the demo starts with a place of their own, and switches between the two", async () => {
  const page = await newPerson();
  await page.goto(`${product.address}/welcome`);
  await page.getByRole("button", { name: "Look around" }).click();
  await page.waitForURL("**/now", { timeout: demoPatience });
  await page.getByRole("link", { name: "Start with your own place" }).click();

  await page.getByRole("heading", { name: "Your workspace" }).waitFor();
  await page.getByLabel("Name of your place").fill("De Kroket van Anna");
  await page.getByLabel("Your name").fill(anna.name);
  await page.getByLabel("E-mail").fill(anna.email);
  await page.getByLabel("Password", { exact: true }).fill(anna.password);
  await page.getByRole("button", { name: "Make my workspace" }).click();

  await page.getByRole("heading", { name: "Your first touchpoint" }).waitFor({ timeout: 2 * patience });
  await page.getByRole("link", { name: "Skip this" }).click();
  await page.waitForURL("**/now");
  await page.getByRole("button", { name: /De Kroket van Anna/ }).waitFor();
  expect(await page.getByText("This is a demo.").count()).toBe(0);

  await switchTo(page, "De Kroket van Anna", /De Gouden Kroket \(demo\)/);
  await page.getByText("This is a demo.").waitFor();
  expect(await page.getByRole("link", { name: "Start with your own place" }).count()).toBe(0);
  await page.getByRole("button", { name: "Go to De Kroket van Anna" }).click();
  await page.getByRole("button", { name: /De Kroket van Anna/ }).waitFor();
  await page.getByText("This is a demo.").waitFor({ state: "detached" });
});

it("whoever has a place of their own signs in to it anywhere, and nobody looks around without a password any more", async () => {
  const page = await newPerson(phone);
  await page.goto(`${product.address}/sign-in`);
  await page.getByLabel("E-mail").fill(anna.email);
  expect(await page.getByText("Look around again").count()).toBe(0);
  await page.getByLabel("Password", { exact: true }).fill(anna.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/now");

  await page.getByRole("button", { name: "More" }).click();
  await switchTo(page, "De Kroket van Anna", /De Gouden Kroket \(demo\)/);
  await page.getByText("This is a demo.").waitFor();
});

it("somebody invited to several workspaces comes into the one that invited them, and each tab keeps its own", async () => {
  const first = await startProduct();
  const one = await makeWorkspace(first, "The First");
  const nora = await addColleague(one, "Nora New", "agent");
  const other = await createTestWorkspace(first.platform, { name: "The Second" });
  const invited = await other.as("owner", (ctx) =>
    createInvitation(ctx, first.platform, { email: nora.email, role: "viewer" }),
  );

  const page = await newPerson();
  await signIn(page, first, nora);
  await page.goto(invited.link);
  await page.getByRole("button", { name: "Join" }).click();
  await page.waitForURL("**/now");
  await page.getByRole("button", { name: /The Second/ }).click();
  await page.getByRole("menuitem", { name: /The Second.*Viewer/ }).waitFor();
  await page.getByRole("menuitem", { name: /The First.*Agent/ }).waitFor();

  const tab = await page.context().newPage();
  await tab.goto(`${first.address}/now`);
  await switchTo(tab, "The Second", /The First/);
  await tab.getByRole("button", { name: /The First/ }).waitFor();
  await page.reload();
  await page.getByRole("button", { name: /The Second/ }).waitFor();

  // A mail leads into the workspace that it is about, also for whoever has to sign in first.
  const elsewhere = await newPerson();
  await elsewhere.goto(caseLink(first.address, other.id, newId()));
  await elsewhere.getByLabel("E-mail").fill(nora.email);
  await elsewhere.getByLabel("Password", { exact: true }).fill(nora.password);
  await elsewhere.getByRole("button", { name: "Sign in" }).click();
  await elsewhere.waitForURL("**/recover/*");
  await elsewhere.getByRole("button", { name: /The Second/ }).waitFor();
});

async function switchTo(page: Page, from: string, to: RegExp): Promise<void> {
  await page
    .getByRole("button", { name: new RegExp(from) })
    .filter({ visible: true })
    .first()
    .click();
  const item = page.getByRole("menuitem", { name: to });
  await Promise.all([page.waitForEvent("load"), item.click()]);
}
