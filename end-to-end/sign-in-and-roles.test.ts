import { describe, expect, it } from "vitest";
import { testSmtpServer } from "../server/testing/smtp-server.ts";
import { sendAnswer } from "./answer-stream.ts";
import { isFull, testBrowser } from "./browser.ts";
import { linkIn, mailTo } from "./mails.ts";
import { startProduct } from "./product.ts";
import { addColleague, addTouchpoint, makeWorkspace, npsOf, owner, signIn } from "./staff.ts";
import { englishWordsOn } from "./words-on-screen.ts";

const newPerson = await testBrowser();
const mails = await testSmtpServer();
const product = await startProduct({ SMTP_URL: mails.url, MAIL_FROM: "Croquette <care@kroket.example>" });
const client = await makeWorkspace(product);

describe("signing in", () => {
  it("leads back to where one wanted to go, and a wrong password gets a sentence", async () => {
    const page = await newPerson();
    await page.goto(`${product.address}/ask/touchpoints`);
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    await page.getByLabel("E-mail").fill(owner.email);
    await page.getByLabel("Password", { exact: true }).fill("a wrong password");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByText("E-mail and password do not belong together. Check both and try again.").waitFor();

    await page.getByLabel("Password", { exact: true }).fill(owner.password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL("**/ask/touchpoints");
    await page.getByText("There is no touchpoint yet.").waitFor();
  });

  it("ends with signing out, also for the way back", async () => {
    const page = await newPerson();
    await signIn(page, product, owner);
    await page.getByRole("button", { name: /Olga Owner/ }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    await page.goto(`${product.address}/settings/members`);
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    expect(await page.context().cookies()).toEqual([]);
  });

  it("works again after a forgotten password, by the link in the mail, once", async () => {
    const forgetful = await addColleague(client, "Femke Forgot", "agent");
    const page = await newPerson();
    await page.goto(`${product.address}/sign-in`);
    await page.getByRole("link", { name: "Forgotten your password?" }).click();
    await page.getByLabel("E-mail").fill(forgetful.email);
    await page.getByRole("button", { name: "Send me a link" }).click();
    await page.getByText("a mail with a link is on its way").waitFor();

    const mail = await mailTo(mails, forgetful.email, "A new password");
    const link = linkIn(mail, "/reset-password");
    await page.goto(link);
    await page.getByLabel("New password").fill("quite another croquette");
    await page.getByRole("button", { name: "Save the new password" }).click();
    await page.getByText("Your new password is saved.").waitFor();
    await signIn(page, product, { ...forgetful, password: "quite another croquette" });

    const late = await newPerson();
    await late.goto(link);
    await late.getByLabel("New password").fill("a third croquette here");
    await late.getByRole("button", { name: "Save the new password" }).click();
    await late.getByText("This link was used already, or is too old.").waitFor();
  });
});

describe("a new colleague", () => {
  it("comes in by the mailed invitation, works as an agent, and is out at once when removed", async () => {
    const boss = await newPerson();
    await signIn(boss, product, owner);
    await boss.goto(`${product.address}/settings/members`);
    await boss.getByLabel("E-mail").fill("nora@kroket.example");
    await boss.getByRole("button", { name: "Invite" }).click();
    await boss.getByLabel("Link for nora@kroket.example").waitFor();

    const mail = await mailTo(mails, "nora@kroket.example", "Join De Gouden Kroket");
    const nora = await newPerson();
    await nora.goto(linkIn(mail, "/invitation/"));
    await nora.getByText("You were invited as nora@kroket.example, with the role “Agent”.").waitFor();
    await nora.getByLabel("Your name").fill("Nora New");
    await nora.getByLabel("Password", { exact: true }).fill("words of Nora herself");
    await nora.getByRole("button", { name: "Join" }).click();
    await nora.waitForURL("**/now");
    await nora.getByRole("button", { name: /Nora New.*Agent/ }).waitFor();

    await boss.getByText("Nora New").waitFor();
    await boss.getByRole("button", { name: "Remove Nora New" }).click();
    await boss.getByText("Nora New was removed and no longer has access.").waitFor();
    await nora.getByRole("heading", { name: "Sign in" }).waitFor();
  });
});

describe("roles", () => {
  it("a viewer sees everything and is offered nothing that changes it", async () => {
    const touchpoint = await addTouchpoint(client, "Window table");
    const viewer = await addColleague(client, "Vera Viewer", "viewer");
    const page = await newPerson();
    await signIn(page, product, viewer);

    await page.goto(`${product.address}/ask/touchpoints`);
    await page.getByText("Window table").first().waitFor();
    expect(await page.getByText("New touchpoint").count()).toBe(0);
    await page.goto(`${product.address}/ask/touchpoints/${touchpoint.id}`);
    await page.getByRole("img", { name: "QR code of Window table" }).waitFor();
    for (const action of ["Save", "Put away"]) {
      expect(await page.getByRole("button", { name: action }).count(), action).toBe(0);
    }

    const destination = { address: product.address, code: touchpoint.code, metric: await npsOf(client, touchpoint) };
    expect(await sendAnswer(destination, { id: crypto.randomUUID(), score: 2 })).toBe(true);
    await page.goto(`${product.address}/recover`);
    await page.locator("[data-row]").first().click();
    await page.getByRole("link", { name: "Open the case" }).click();
    await page.getByRole("region", { name: "What happened" }).getByText("The guest gave 2 of 10").waitFor();
    await isFull(page);
    for (const action of ["Resolve", "Reply", "Add the note"]) {
      expect(await page.getByRole("button", { name: action }).count(), action).toBe(0);
    }
    expect(await page.getByRole("combobox").count(), "fields that change the case").toBe(0);

    await page.goto(`${product.address}/settings/members`);
    await page.getByText(owner.email).waitFor();
    expect(await page.getByRole("button", { name: /Invite|Remove/ }).count()).toBe(0);
    await page.goto(`${product.address}/settings/places`);
    await page.getByRole("heading", { name: "Places" }).waitFor();
    expect(await page.getByRole("button", { name: "Add" }).count()).toBe(0);
  });

  it("an agent is told so when an address is not for an agent", async () => {
    const agent = await addColleague(client, "Aart Agent", "agent");
    const page = await newPerson();
    await signIn(page, product, agent);
    await page.goto(`${product.address}/settings/profile`);
    const settings = page.getByRole("navigation", { name: "Settings" });
    await settings.getByRole("link", { name: "Profile" }).waitFor();
    expect(await settings.getByRole("link", { name: /Workspace|Cases|API keys|Audit/ }).count()).toBe(0);

    await page.goto(`${product.address}/settings/api-keys`);
    await page.getByText("Your role does not allow this.").first().waitFor();
  });
});

describe("languages", () => {
  const screens = [
    ...["/now", "/ask/touchpoints", "/ask/surveys", "/ask/surveys/new", "/listen", "/understand", "/recover"],
    ...["/customers", "/settings/profile", "/settings/places", "/settings/teams", "/settings/members"],
  ];

  it("a member reads every word in Dutch as soon as it is chosen, and still after signing in elsewhere", async () => {
    const dutch = await addColleague(client, "Daan Dutch", "manager");
    const page = await newPerson();
    await signIn(page, product, dutch);
    await page.goto(`${product.address}/settings/profile`);
    await page.getByRole("combobox", { name: "Language" }).click();
    await page.getByRole("option", { name: "Nederlands" }).click();
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("button", { name: "Opslaan" }).waitFor();
    await page.getByRole("link", { name: "Klanten" }).first().waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("nl");

    const elsewhere = await newPerson();
    await signIn(elsewhere, product, dutch);
    await elsewhere.getByRole("link", { name: "Klanten" }).first().waitFor();
    for (const path of screens) {
      await elsewhere.goto(product.address + path);
      await isFull(elsewhere);
      expect(await englishWordsOn(elsewhere), path).toEqual([]);
    }
  });
});
