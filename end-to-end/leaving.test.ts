import { expect, it } from "vitest";
import { isFull, testBrowser } from "./browser.ts";
import { startProduct } from "./product.ts";
import { addTouchpoint, makeWorkspace, owner, read, signIn } from "./staff.ts";

const newPerson = await testBrowser();
const product = await startProduct();
const client = await makeWorkspace(product);

it("a touchpoint with unsaved changes is left only by whoever says so", async () => {
  const touchpoint = await addTouchpoint(client, "The bar");
  const page = await newPerson();
  await signIn(page, product, owner);
  await page.goto(`${product.address}/ask/touchpoints/${touchpoint.id}`);
  await isFull(page);
  const name = page.getByLabel("Name", { exact: true });
  await name.fill("The long bar");

  const rail = page.getByRole("link", { name: "Listen" }).first();
  await rail.click();
  await page.getByRole("dialog", { name: "Leave without saving?" }).waitFor();
  await page.getByRole("button", { name: "Stay" }).last().click();
  expect(await name.inputValue()).toBe("The long bar");

  // What is saved is left without a question.
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { name: "The long bar" }).waitFor();
  await rail.click();
  await page.waitForURL("**/listen");
  expect((await read(client.touchpoints[":id"].$get({ param: { id: touchpoint.id } }))).name).toBe("The long bar");

  await page.goBack();
  await name.fill("Something else");
  await rail.click();
  await page.getByRole("button", { name: "Leave" }).click();
  await page.waitForURL("**/listen");
  expect((await read(client.touchpoints[":id"].$get({ param: { id: touchpoint.id } }))).name).toBe("The long bar");
});
