import { expect, it } from "vitest";
import { patience, testBrowser } from "./browser.ts";
import { startProduct } from "./product.ts";

const newPerson = await testBrowser();
const product = await startProduct();

const anna = { name: "Anna de Boer", email: "anna@kroket.example", password: "twelve cold croquettes" };

it("whoever looked around in the demo starts with a place of their own, and finds the way back by signing in", async () => {
  const page = await newPerson();
  await page.goto(`${product.address}/welcome`);
  await page.getByRole("button", { name: "Look around" }).click();
  await page.waitForURL("**/now", { timeout: 2 * patience });
  await page.getByRole("link", { name: "Start with your own place" }).click();

  await page.getByRole("heading", { name: "Your workspace" }).waitFor();
  await page.getByLabel("What are you called?").fill("De Kroket van Anna");
  await page.getByLabel("Your name").fill(anna.name);
  await page.getByLabel("E-mail").fill(anna.email);
  await page.getByLabel("Password", { exact: true }).fill(anna.password);
  await page.getByRole("button", { name: "Make my workspace" }).click();

  await page.getByRole("heading", { name: "Your first touchpoint" }).waitFor({ timeout: 2 * patience });
  await page.getByRole("link", { name: "Skip this" }).click();
  await page.waitForURL("**/now");
  await page.getByText("De Kroket van Anna").first().waitFor();
  expect(await page.getByText("This is a demo.").count()).toBe(0);

  const elsewhere = await newPerson();
  await elsewhere.goto(`${product.address}/sign-in`);
  await elsewhere.getByLabel("E-mail").fill(anna.email);
  await elsewhere.getByLabel("Password", { exact: true }).fill(anna.password);
  await elsewhere.getByRole("button", { name: "Sign in" }).click();
  await elsewhere.waitForURL("**/now");
  await elsewhere.getByText("De Kroket van Anna").first().waitFor();
  expect(await elsewhere.getByText("The Golden Croquette").count()).toBe(0);
});
