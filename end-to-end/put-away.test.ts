import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { isFull, phone, testBrowser } from "./browser.ts";
import { lookAt } from "./look-at.ts";
import { startProduct } from "./product.ts";
import { addColleague, makeWorkspace, owner, read, signIn } from "./staff.ts";

const newPerson = await testBrowser();
const product = await startProduct();
const client = await makeWorkspace(product);
const page = await newPerson();
await signIn(page, product, owner);

async function open(path: string, on = page): Promise<void> {
  await on.goto(product.address + path);
  await isFull(on);
}

const show = (on = page) => on.getByRole("button", { name: "Show what was put away" }).click();
const leave = (on = page) => on.getByRole("button", { name: "Back to the active ones" }).click();
const wayBack = (name: string, on = page) => on.getByRole("button", { name: `Take it back: ${name}` });

/** The words on the control that has the keyboard. */
const focused = (on: Page) => on.evaluate(() => document.activeElement?.getAttribute("aria-label"));

describe("places that were put away", () => {
  it("are found behind the switch after the ten seconds are over, and come back from there", async () => {
    for (const name of ["Harbour", "Station"]) {
      const { id } = await read(client.places.$post({ json: { name } }));
      await read(client.places[":id"].archive.$post({ param: { id } }));
    }
    await open("/settings/places");
    await page.getByText("Every place was put away.").waitFor();
    await lookAt(page);

    await show();
    await wayBack("Harbour").waitFor();
    await page
      .getByText(/Put away on \d+/)
      .first()
      .waitFor();
    expect(await page.getByLabel("Another place").count()).toBe(0);
    await lookAt(page);

    // It is said for four seconds.
    await Promise.all([page.getByText("Harbour is back.").waitFor(), wayBack("Harbour").click()]);
    await wayBack("Harbour").waitFor({ state: "detached" });
    await leave();
    await page.getByRole("button", { name: "Put Harbour away" }).waitFor();
    expect(await page.getByRole("button", { name: "Put Station away" }).count()).toBe(0);
  });

  it("are taken back with the keyboard alone, one after the other", async () => {
    const { id } = await read(client.places.$post({ json: { name: "Market" } }));
    await read(client.places[":id"].archive.$post({ param: { id } }));
    await open("/settings/places?show=archived");
    await page.keyboard.press("j");
    await expect.poll(() => focused(page)).toBe("Take it back: Station");
    await page.keyboard.press("j");
    await expect.poll(() => focused(page)).toBe("Take it back: Market");
    await page.keyboard.press("k");
    await expect.poll(() => focused(page)).toBe("Take it back: Station");
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toBe("Take it back: Market");
    await page.keyboard.press("Enter");
    await page.getByText("Nothing has been put away.").waitFor();
    await lookAt(page);
  });

  it("stay away when their name was given to another one, and the reason is told", async () => {
    const { id } = await read(client.places.$post({ json: { name: "Quay" } }));
    await read(client.places[":id"].archive.$post({ param: { id } }));
    await read(client.places.$post({ json: { name: "Quay" } }));
    await open("/settings/places?show=archived");
    await wayBack("Quay").click();
    await page.getByText("There is another place of this name now. Rename that one first.").waitFor();
    expect(await wayBack("Quay").count()).toBe(1);
  });

  it("are seen by whoever may not change them, without a way back", async () => {
    const viewer = await addColleague(client, "Vito Viewer", "viewer");
    const seat = await newPerson();
    await signIn(seat, product, viewer);
    await open("/settings/places?show=archived", seat);
    await seat.getByText("Quay").waitFor();
    expect(await wayBack("Quay", seat).count()).toBe(0);
  });
});

describe("the other lists", () => {
  it("a team is put away and taken back on a phone", async () => {
    const hand = await newPerson(phone);
    await signIn(hand, product, owner);
    await read(client.teams.$post({ json: { name: "Front of house", memberIds: [] } }));
    await open("/settings/teams", hand);
    await hand.getByRole("button", { name: "Put Front of house away" }).click();
    await hand.getByText("Every team was put away.").waitFor();
    await show(hand);
    await wayBack("Front of house", hand).click();
    await hand.getByText("Nothing has been put away.").waitFor();
    await leave(hand);
    await hand.getByRole("button", { name: "Put Front of house away" }).waitFor();
  });

  it("a cause is taken back without losing one’s place on the page, and the browser’s back leads back", async () => {
    const [cause] = (await read(client.causes.$get({ query: {} }))).items;
    const name = cause?.name ?? "";
    await page.setViewportSize({ width: 1280, height: 800 });
    await open("/settings/cases");
    await page.getByRole("button", { name: `Put ${name} away` }).click();
    await page.getByRole("button", { name: `Put ${name} away` }).waitFor({ state: "detached" });
    await show();
    await page.getByText("These are offered no more").waitFor();
    await wayBack(name).waitFor();
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
    await page.goBack();
    await page.getByLabel("Another cause").waitFor();
    await page.goForward();
    await wayBack(name).click();
    await page.getByText("Nothing has been put away.").waitFor();
    await lookAt(page);
    await leave();
    await page.getByRole("button", { name: `Put ${name} away` }).waitFor();
  });
});
