import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { isFull, patience, phone, testBrowser } from "./browser.ts";
import { lookAt } from "./look-at.ts";
import { startProduct } from "./product.ts";
import { addTouchpoint, makeWorkspace, owner, read, signIn, type Touchpoint } from "./staff.ts";

const newPerson = await testBrowser();
const product = await startProduct();
const client = await makeWorkspace(product);
const page = await newPerson();
await signIn(page, product, owner);

/** The survey that a touchpoint asks, opened as its owner does. */
async function openSurvey({ id }: Touchpoint, on: Page): Promise<string> {
  const { survey } = await read(client.touchpoints[":id"].$get({ param: { id } }));
  await on.goto(`${product.address}/ask/surveys/${survey.id}`);
  await isFull(on);
  return survey.id;
}

async function putAway(): Promise<void> {
  await page.locator("main").getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Put away" }).click();
}

/** Waits until a guest who opens the link is asked, or is not; the server may remember for a moment what it was. */
async function asksGuests({ link }: Touchpoint, expected: boolean): Promise<void> {
  const isAsked = async () => (await (await fetch(link)).text()).includes("<form");
  await expect.poll(isAsked, { timeout: patience }).toBe(expected);
}

describe("a survey that is put away", async () => {
  const touchpoint = await addTouchpoint(client, "Table card");
  const { survey } = await read(client.touchpoints[":id"].$get({ param: { id: touchpoint.id } }));

  it("says before the click what that does to guests, and can be taken back at once", async () => {
    await openSurvey(touchpoint, page);
    await asksGuests(touchpoint, true);
    await page.locator("main").getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: /1 touchpoint stops asking/ }).waitFor();
    await lookAt(page);
    await page.keyboard.press("Escape");

    await putAway();
    await page.getByText(`${survey.name} was put away. 1 touchpoint asks nothing now.`).waitFor();
    // At once: the button is there for ten seconds.
    await page.getByRole("button", { name: "Undo" }).click();
    const statusNow = async () => (await read(client.surveys[":id"].$get({ param: { id: survey.id } }))).status;
    await expect.poll(statusNow).toBe("published");
    await page.getByRole("button", { name: "Publish" }).waitFor();
    await asksGuests(touchpoint, true);
  });

  it("asks guests nothing, leaves the list, is found again behind the switch, and comes back from there", async () => {
    await openSurvey(touchpoint, page);
    await putAway();
    await page.getByRole("button", { name: "Take it back" }).waitFor();
    await asksGuests(touchpoint, false);
    await page.getByRole("link", { name: "Surveys" }).first().click();
    await page.getByText("Every survey was put away.").waitFor();
    await lookAt(page);

    await page.getByRole("button", { name: "Show what was put away" }).click();
    await page.getByRole("link", { name: survey.name }).waitFor();
    // By keyboard alone: to the first of the list, and into it.
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.getByText("This survey was put away").waitFor();
    await lookAt(page);
    await page.getByRole("button", { name: "Take it back" }).click();
    await page.getByRole("button", { name: "Publish" }).waitFor();
    await asksGuests(touchpoint, true);

    await page.goto(`${product.address}/ask/surveys`);
    await page.getByRole("link", { name: survey.name }).waitFor();
    await page.getByRole("button", { name: "Show what was put away" }).click();
    await page.getByText("Nothing has been put away.").waitFor();
  });
});

describe("the builder's preview", () => {
  let touchpoint: Touchpoint;
  beforeAll(async () => {
    touchpoint = await addTouchpoint(client, "Counter");
  });

  const guestsPage = (on: Page) => on.frameLocator("main iframe");
  const choose = (on: Page, language: string) =>
    on.getByRole("radiogroup", { name: "Language in which you write" }).getByText(language).click();
  const showsHeading = (words: string | undefined) =>
    expect
      .poll(() => guestsPage(page).getByRole("heading", { level: 1 }).textContent(), { timeout: patience })
      .toBe(words);

  it("goes from the page that asks through every thank-you and back, in each language", async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    const id = await openSurvey(touchpoint, page);
    const { draft } = await read(client.surveys[":id"].$get({ param: { id } }));
    expect(draft.thanks).toHaveLength(3);

    for (const [language, name] of [
      ["en", "English"],
      ["nl", "Nederlands"],
    ] as const) {
      await choose(page, name);
      for (const thanks of draft.thanks) {
        await page.getByRole("button", { name: "Next page" }).click();
        await showsHeading(thanks.title[language]);
      }
      await expect.poll(() => page.getByRole("button", { name: "Next page" }).isDisabled()).toBe(true);
      for (const _ of draft.thanks) await page.getByRole("button", { name: "Page before" }).click();
      await guestsPage(page).locator("form").waitFor();
    }
  });

  it("shows a thank-you while it is being written, and says who reads it", async () => {
    await openSurvey(touchpoint, page);
    const preview = page.getByRole("region", { name: "The guest’s page" });
    await page.getByRole("button", { name: "Next page" }).click();
    await preview.getByText(/2 of 4 · .+: from 0 to 6/).waitFor();
    await page.getByLabel("Heading").first().fill("We are sorry");
    await showsHeading("We are sorry");
    await lookAt(page);
  });

  it("is complete on a phone: the pages, the languages and the thank-yous", async () => {
    const hand = await newPerson(phone);
    await signIn(hand, product, owner);
    await openSurvey(touchpoint, hand);
    await hand.getByText("Guest’s page", { exact: true }).click();
    await choose(hand, "Nederlands");
    await hand.getByRole("button", { name: "Next page" }).click();
    await hand.getByRole("button", { name: "Next page" }).click();
    await guestsPage(hand).locator("html[lang=nl]").getByText("U kunt deze pagina nu sluiten.").waitFor();
  });
});
