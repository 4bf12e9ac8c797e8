import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { demoPatience, isFull, testBrowser } from "./browser.ts";
import { lookAt } from "./look-at.ts";
import { startProduct } from "./product.ts";
import { type Client, makeDemo, makeWorkspace, owner, read, signIn } from "./staff.ts";

const newPerson = await testBrowser();

/** The screens of everybody who is signed in. */
const screens = [
  ...["/now", "/listen", "/understand", "/recover", "/customers"],
  ...["/ask/touchpoints", "/ask/touchpoints?show=archived", "/ask/touchpoints/new", "/ask/surveys", "/ask/surveys/new"],
  ...["/settings/profile", "/settings/workspace", "/settings/cases", "/settings/places", "/settings/teams"],
  ...["/settings/members", "/settings/api-keys", "/settings/outbox", "/settings/audit", "/nowhere"],
];

describe("a demo full of feedback", async () => {
  const product = await startProduct();
  const page = await newPerson();
  const client = await makeDemo(product, page);
  const records = await recordsOf(client);

  it.each(screens)("%s can be used by everybody, at a desk and on a phone", async (path) => {
    await page.goto(product.address + path);
    await isFull(page);
    await lookAt(page);
  });

  it.each(Object.entries(records))("%s can be used by everybody, at a desk and on a phone", async (_, path) => {
    await page.goto(product.address + path);
    await isFull(page);
    await lookAt(page);
  });

  it("the palette opens with the keyboard and leads to a page", async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`${product.address}/now`);
    await isFull(page);
    await page.keyboard.press("ControlOrMeta+k");
    const field = page.getByPlaceholder("Find a page, customer, case or action");
    await field.waitFor();
    await lookAt(page);
    await field.fill("Members");
    await page
      .getByRole("button", { name: /Members/ })
      .first()
      .waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/settings/members");
  });

  it("the first stop of the keyboard leads past the rail to the page", async () => {
    await page.goto(`${product.address}/customers`);
    await isFull(page);
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: "Skip to the page" });
    await expect.poll(() => skip.evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("MAIN");
    await page.keyboard.press("Tab");
    await expect
      .poll(() => page.evaluate(() => document.querySelector("main")?.contains(document.activeElement)))
      .toBe(true);
  });

  it("j and k walk through the cases, and enter opens the one that is shown", async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`${product.address}/recover`);
    await isFull(page);
    const rows = page.locator("[data-row]");
    const [first, second] = await rows.evaluateAll((all) => all.map((row) => row.getAttribute("data-row")));
    const shown = () => page.locator("[data-row][aria-current=true]").getAttribute("data-row");
    await page.keyboard.press("j");
    await expect.poll(shown).toBe(first);
    await page.keyboard.press("j");
    await expect.poll(shown).toBe(second);
    await page.keyboard.press("k");
    await expect.poll(shown).toBe(first);
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/recover/${first}**`);
  });

  it("the focus goes along with j and k, and what was said can be opened in a tab of its own", async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`${product.address}/listen`);
    await isFull(page);
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-row"));
    const rows = page.locator("[data-row]");
    const [first, second] = await rows.evaluateAll((all) => all.map((row) => row.getAttribute("data-row")));
    await page.keyboard.press("j");
    await expect.poll(focused).toBe(first);
    await page.keyboard.press("j");
    await expect.poll(focused).toBe(second);
    await page.waitForURL(`**/listen?**open=${second}`);
    const address = await page.locator(`[data-row="${first}"]`).getAttribute("href");
    await page.goto(`${product.address}${address}`);
    await page.locator(`[data-row="${first}"][aria-current=true]`).waitFor();
    await page.getByRole("heading", { name: "Every answer" }).waitFor();
  });
});

describe("an empty workspace", async () => {
  const product = await startProduct();
  await makeWorkspace(product);
  const page = await newPerson();

  it("has a first touchpoint to make", async () => {
    await signIn(page, product, owner);
    await page.goto(`${product.address}/first-touchpoint`);
    await isFull(page);
    await lookAt(page);
  });

  it.each(screens)("%s says what comes next, to everybody, at a desk and on a phone", async (path) => {
    await page.goto(product.address + path);
    await isFull(page);
    await lookAt(page);
  });

  it.each(["/sign-in", "/forgotten-password", "/reset-password", "/reset-password?token=x", "/invitation/spent"])(
    "%s can be used by everybody who is not signed in",
    async (path) => {
      const stranger = await newPerson();
      await stranger.goto(product.address + path);
      await isFull(stranger);
      await lookAt(stranger);
      await stranger.context().close();
    },
  );
});

describe("a new server", async () => {
  const product = await startProduct();

  it.each(["/welcome", "/welcome?step=empty"])("%s can be used by everybody", async (path) => {
    const newcomer = await newPerson();
    await newcomer.goto(product.address + path);
    await isFull(newcomer);
    await lookAt(newcomer);
  });
});

/** One record of each kind, open, by what it is. */
async function recordsOf(client: Client): Promise<Record<string, string>> {
  const [touchpoint] = (await read(client.touchpoints.$get({ query: {} }))).items;
  const [survey] = (await read(client.surveys.$get({ query: {} }))).items;
  const [feedback] = (await read(client.feedback.$get({ query: { case: "with" } }))).items;
  const [customer] = (await read(client.customers.$get({ query: {} }))).items;
  const mail = await firstMail(client);
  const caseIn = async (status: "open" | "resolved" | "closed") =>
    (await read(client.cases.$get({ query: { status } }))).items[0]?.id;
  return {
    "a touchpoint": `/ask/touchpoints/${touchpoint?.id}`,
    "the survey builder": `/ask/surveys/${survey?.id}`,
    "an answer": `/listen?open=${feedback?.id}`,
    "a customer": `/customers?open=${customer?.id}`,
    "a case beside the list": `/recover?open=${await caseIn("open")}`,
    "an open case": `/recover/${await caseIn("open")}`,
    "a resolved case": `/recover/${await caseIn("resolved")}`,
    "a closed case": `/recover/${await caseIn("closed")}`,
    "a mail in the outbox": `/settings/outbox?open=${mail.id}`,
  };
}

/** The mails of a demo are written in the background, soon after it is made. */
async function firstMail(client: Client): Promise<{ readonly id: string }> {
  const end = Date.now() + demoPatience;
  while (Date.now() < end) {
    const [mail] = (await read(client.mails.$get({ query: {} }))).items;
    if (mail) return mail;
    await sleep(200);
  }
  throw new Error("The demo has no mails.");
}
