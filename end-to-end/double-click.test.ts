import type { Locator } from "playwright-core";
import { describe, expect, it } from "vitest";
import { isFull, testBrowser } from "./browser.ts";
import { startProduct } from "./product.ts";
import { addTouchpoint, makeWorkspace, owner, read, signIn } from "./staff.ts";

const newPerson = await testBrowser();

/** Two clicks before the page can draw anything in between. */
async function clickTwice(button: Locator): Promise<void> {
  await button.waitFor();
  await button.evaluate((element: HTMLElement) => {
    element.click();
    element.click();
  });
}

describe("whoever clicks twice", async () => {
  const product = await startProduct();
  const client = await makeWorkspace(product);
  const touchpoint = await addTouchpoint(client, "The bar");
  const page = await newPerson();
  await signIn(page, product, owner);

  it("makes one touchpoint", async () => {
    await page.goto(`${product.address}/ask/touchpoints/new`);
    await page.getByLabel("Name").fill("The terrace");
    await clickTwice(page.getByRole("button", { name: "Make the touchpoint" }));
    await page.waitForURL(/touchpoints\/[0-9a-f-]{36}$/);
    const { items } = await read(client.touchpoints.$get({ query: {} }));
    expect(items.map(({ name }) => name).toSorted()).toEqual(["The bar", "The terrace"]);
  });

  it("makes one survey, and publishes it once", async () => {
    await page.goto(`${product.address}/ask/surveys/new`);
    await page.getByLabel("Name").fill("After dinner");
    await clickTwice(page.getByRole("button", { name: "Make the survey" }));
    await page.waitForURL(/surveys\/[0-9a-f-]{36}$/);
    const { items } = await read(client.surveys.$get({ query: {} }));
    expect(items.filter(({ name }) => name === "After dinner")).toHaveLength(1);

    await isFull(page);
    await clickTwice(page.getByRole("button", { name: "Publish" }));
    await page
      .getByText(/Version 1/)
      .first()
      .waitFor();
    expect(await page.locator(".mantine-Notification-root").count()).toBe(1);
  });

  it("puts one thing away, and is offered once to take it back", async () => {
    await page.goto(`${product.address}/ask/touchpoints/${touchpoint.id}`);
    await isFull(page);
    await clickTwice(page.getByRole("button", { name: "Put away" }));
    await page.getByRole("button", { name: "Take it back" }).waitFor();
    expect(await page.getByRole("button", { name: "Undo" }).count()).toBe(1);
  });
});
