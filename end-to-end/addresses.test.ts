import { describe, expect, it } from "vitest";
import { isFull, testBrowser } from "./browser.ts";
import { startProduct } from "./product.ts";
import { makeDemo } from "./staff.ts";

const newPerson = await testBrowser();

// What a mail's tracking adds, and what somebody typed wrongly.
const foreign = "utm_source=mail&status=bogus&touchpoint=nope&metric=x&fromScore=77&from=garbage&period=today&open=x";

describe("a link with parameters that the page does not know or cannot use", async () => {
  const product = await startProduct();
  const page = await newPerson();
  await makeDemo(product, page);

  it.each(["/listen", "/recover", "/customers", "/settings/outbox"])("shows the list of %s", async (path) => {
    await page.goto(`${product.address}${path}`);
    await isFull(page);
    const rows = await page.locator("[data-row]").count();
    await page.goto(`${product.address}${path}?${foreign}`);
    await isFull(page);
    expect(await page.locator("[data-row]").count()).toBe(rows);
    expect(await page.getByRole("alert").count()).toBe(0);
  });

  it.each(["/ask/touchpoints", "/ask/surveys", "/settings/places"])("shows the list of %s", async (path) => {
    await page.goto(`${product.address}${path}?${foreign}&show=x`);
    await isFull(page);
    expect(await page.getByRole("main").getByRole("listitem").count()).toBeGreaterThan(0);
    expect(await page.getByRole("alert").count()).toBe(0);
  });

  it("shows the dashboard, of the last thirty days", async () => {
    await page.goto(`${product.address}/understand?${foreign}&compare=x&by=x&step=x`);
    await isFull(page);
    expect(await page.getByRole("combobox", { name: "Period" }).inputValue()).toBe("Last 30 days");
    expect(await page.getByRole("alert").count()).toBe(0);
  });

  it("leaves the filters that it can use", async () => {
    await page.goto(`${product.address}/listen?utm_source=mail&commented=true`);
    await isFull(page);
    await page.getByRole("switch", { name: "With a comment" }).waitFor();
    expect(await page.getByRole("switch", { name: "With a comment" }).isChecked()).toBe(true);
  });
});
