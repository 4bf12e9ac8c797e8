import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { isFull, testBrowser } from "./browser.ts";
import { startProduct } from "./product.ts";
import { addColleague, makeDemo, read, signIn } from "./staff.ts";

const newPerson = await testBrowser();

/** Opens the palette, types, and takes the first line, which has this name. */
async function choose(page: Page, text: string, name: string | RegExp): Promise<void> {
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("dialog", { name: "Find" }).getByRole("textbox").fill(text);
  await page.getByRole("dialog", { name: "Find" }).getByRole("button", { name }).first().waitFor();
  await page.keyboard.press("Enter");
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);

describe("the palette", async () => {
  const product = await startProduct();
  const page = await newPerson();
  const client = await makeDemo(product, page);
  const [open] = (await read(client.cases.$get({ query: { status: "open" } }))).items;

  it("leads to what can be made", async () => {
    await page.goto(`${product.address}/now`);
    await isFull(page);
    await choose(page, "invite", "Invite a colleague");
    await page.waitForURL("**/settings/members");
    await choose(page, "new api", "New API key");
    await page.waitForURL("**/settings/api-keys");
  });

  it("does on a case what can be done there", async () => {
    await page.goto(`${product.address}/recover/${open?.id}`);
    await isFull(page);
    await choose(page, "note", "Write a note");
    await expect.poll(() => focused(page)).toBe("note");
    await choose(page, "assign", "Assign to somebody");
    await expect.poll(() => focused(page)).toBe("owner");
    await page.keyboard.press("Escape");
    await choose(page, "resolve", "Resolve");
    await page.getByRole("dialog").getByRole("button", { name: "Resolve" }).waitFor();
  });

  it("changes the language, and signs out", async () => {
    await page.goto(`${product.address}/now`);
    await isFull(page);
    await choose(page, "nederlands", "Use Nederlands");
    await page.getByRole("heading", { name: "Nu", exact: true }).waitFor();
    await page.keyboard.press("ControlOrMeta+k");
    await page.getByRole("dialog").getByRole("textbox").fill("afmelden");
    await page.getByRole("dialog").getByRole("button").first().waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/sign-in");
  });

  it("offers whoever only looks nothing that is not allowed", async () => {
    const viewer = await newPerson();
    await signIn(viewer, product, await addColleague(client, "Vera Viewer", "viewer"));
    await viewer.goto(`${product.address}/recover/${open?.id}`);
    await isFull(viewer);
    await viewer.keyboard.press("ControlOrMeta+k");
    const lines = viewer.getByRole("dialog", { name: "Find" }).getByRole("button");
    await lines.first().waitFor();
    const offered = await lines.allInnerTexts();
    expect(offered).toContain("Sign out");
    for (const name of ["New touchpoint", "Invite a colleague", "New API key", "Write a note", "Resolve"]) {
      expect(offered).not.toContain(name);
    }
  });
});
