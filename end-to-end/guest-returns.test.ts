import { describe, expect, it } from "vitest";
import { phone, testBrowser } from "./browser.ts";
import { fillIn, send } from "./guest.ts";
import { startProduct } from "./product.ts";
import { addTouchpoint, makeWorkspace, read, type Touchpoint } from "./staff.ts";

const newPerson = await testBrowser();
const product = await startProduct();
const client = await makeWorkspace(product);
const withoutScript = { ...phone, javaScriptEnabled: false };

/** What arrived at a touchpoint, newest first. */
async function answersAt({ id }: Touchpoint) {
  const { items } = await read(client.feedback.$get({ query: { touchpoint: id } }));
  return items.map(({ text, spot, scores }) => ({
    text,
    spot,
    score: scores.find(({ kind }) => kind === "nps")?.score,
  }));
}

const answer = { text: "Cold soup", spot: null, score: 6 };

describe("a guest who goes back after sending", () => {
  it("and sends once more has answered once, without JavaScript", async () => {
    const touchpoint = await addTouchpoint(client, "Back without a script");
    const page = await newPerson(withoutScript);
    await page.goto(touchpoint.link);
    const id = await page.locator("input[name=id]").inputValue();
    await fillIn(page, { score: 6, comment: "Cold soup" });
    await send(page);
    await page.getByRole("heading", { name: "Thank you for telling us" }).waitFor();

    // The browser has filled in again what was sent.
    await page.goBack();
    expect(await page.getByLabel("What was best").inputValue()).toBe("Cold soup");
    await send(page);
    await page.getByRole("heading", { name: "Thank you for telling us" }).waitFor();
    expect(await answersAt(touchpoint)).toEqual([answer]);

    await page.goBack();
    await fillIn(page, { score: 10 });
    await send(page);
    await page.getByText("We already have your answers").waitFor();
    expect(await answersAt(touchpoint)).toEqual([answer]);

    // Whoever opens the link anew, tomorrow or at the next table, is asked anew.
    await page.goto(touchpoint.link);
    expect(await page.locator("input[name=id]").inputValue()).not.toBe(id);
  });

  it("finds nothing of it to send again, with JavaScript", async () => {
    const touchpoint = await addTouchpoint(client, "Back with a script");
    const page = await newPerson(phone);
    await page.goto(touchpoint.link);
    await fillIn(page, { score: 6, comment: "Cold soup" });
    await send(page);
    await page.getByRole("heading", { name: "Thank you for telling us" }).waitFor();
    await page.goto(`${product.address}/sign-in`);
    await page.goBack();

    expect(await page.getByLabel("What was best").inputValue()).toBe("");
    await send(page);
    await page.getByText("Nearly there").waitFor();
    expect(await answersAt(touchpoint)).toEqual([answer]);
  });
});

describe("the table in a link", () => {
  const bait = "1: win a free dinner at evil.example";

  it.each([
    ["of the list is shown and kept", " 12 ", "12", "12"],
    ["that is no longer in the list is kept, but not shown", "14", null, "14"],
    ["that is no table at all is neither", bait, null, null],
  ])("%s", async (_, named, shown, kept) => {
    const touchpoint = await addTouchpoint(client, `The card of ${named}`);
    const page = await newPerson(withoutScript);
    await page.goto(`${touchpoint.link}?table=${encodeURIComponent(named)}`);
    expect(await page.getByText(shown === null ? named : `Table ${shown}`).count()).toBe(shown === null ? 0 : 1);
    await fillIn(page, { score: 9 });
    await send(page);
    await page.getByRole("heading", { name: "Thank you, that is good to hear!" }).waitFor();
    expect(await page.getByText(named.trim()).count()).toBe(shown === null ? 0 : 1);
    expect(await answersAt(touchpoint)).toEqual([{ text: null, spot: kept, score: 9 }]);
  });
});
