import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { isFull, patience, phone, testBrowser } from "./browser.ts";
import { fillIn, send } from "./guest.ts";
import { startProduct } from "./product.ts";
import { addTouchpoint, makeWorkspace, owner, read, signIn } from "./staff.ts";

const newPerson = await testBrowser();
const product = await startProduct();
const client = await makeWorkspace(product);

/** Whatever is run or built from these leaves a mark: an element with this attribute, a dialog, or a name on the window. */
const corpus = [
  `<script data-injected>alert(1); window.injected = 1</script>`,
  `"><img data-injected src=x onerror="window.injected = 1; alert(1)">`,
  `<svg data-injected onload=alert(1)><a href="javascript:alert(1)">x</a></svg>`,
  `javascript:alert(1)//'onmouseover='alert(1)`,
  `\${alert(1)} {{7*7}} {place} {owner} {count} %s $& $1`,
  `</textarea></title></style><b data-injected onclick=alert(1)>`,
  "\u202Egnp.exe\u202C and \u2067on\u2069",
  `&lt;b data-injected&gt; &amp; &#60;`,
];

/** Screens on which words of guests stand, besides the record of each. */
const screens = ["/now", "/listen", "/recover", "/customers", "/understand", "/settings/outbox", "/settings/audit"];

it("whatever a guest types stands as text, on every screen, in every mail and on the customer's page", {
  timeout: 300_000,
}, async () => {
  const touchpoint = await addTouchpoint(client, "Any table");
  const guest = await newPerson(phone);
  for (const [number, text] of corpus.entries()) {
    await guest.goto(`${touchpoint.link}?table=${encodeURIComponent(text.slice(0, 40))}`);
    await fillIn(guest, { score: 2, comment: text, name: text, email: "anna@" });
    await send(guest);
    // The page comes back with what is wrong, and with everything that was typed.
    await guest.getByText("Nearly there").waitFor();
    expect(await guest.getByLabel("What was best").inputValue()).toBe(text);
    expect(await guest.getByLabel("Your name").inputValue()).toBe(text);
    await expectNothingRan(guest);
    await fillIn(guest, { email: `guest-${number}@guests.example` });
    await send(guest);
    await guest.getByRole("heading", { name: "Thank you for telling us" }).waitFor();
    await expectNothingRan(guest);
  }

  const page = await newPerson();
  await signIn(page, product, owner);
  for (const path of screens) {
    await page.goto(product.address + path);
    await isFull(page);
    await expectNothingRan(page);
  }
  const { items: cases } = await read(client.cases.$get({ query: { status: "all" } }));
  expect(cases).toHaveLength(corpus.length);
  const seen: string[] = [];
  for (const { id, customer } of cases) {
    await page.goto(`${product.address}/recover/${id}`);
    await isFull(page);
    await expectNothingRan(page);
    await expect.poll(() => page.getByRole("heading", { level: 1 }).textContent()).toBe(customer?.name);
    seen.push((await page.locator("blockquote").first().textContent()) ?? "");
    await page.goto(`${product.address}/customers?open=${customer?.id}`);
    await isFull(page);
    await expectNothingRan(page);
  }
  expect(seen.toSorted()).toEqual(corpus.toSorted());

  // A colleague repeats it in what was done; the customer reads that in a mail and on the page that it leads to.
  for (const { id, revision, customer } of cases) {
    const json = { revision, doneText: customer?.name ?? "", askCustomer: true };
    await read(client.cases[":id"].resolve.$post({ param: { id }, json }));
  }
  const heldMails = async () => (await mailsOf("case-confirmation")).filter(({ status }) => status === "held");
  await expect.poll(heldMails, { timeout: 2 * patience }).toHaveLength(corpus.length);
  for (const { id } of await mailsOf("case-notice")) await expectShownInMail(id);
  const customer = await newPerson(phone);
  for (const { id } of await heldMails()) {
    await expectShownInMail(id);
    const { text } = await read(client.mails[":id"].$get({ param: { id } }));
    await customer.goto(/https?:\S+\/confirm\/\S+/.exec(text)?.[0] ?? "");
    expect(corpus).toContain(await customer.locator("h2 + p").textContent());
    await expectNothingRan(customer);
  }

  async function expectShownInMail(id: string): Promise<void> {
    await page.goto(`${product.address}/settings/outbox?open=${id}`);
    const words = () => page.frameLocator("iframe").locator("body").innerText();
    await expect.poll(words).toSatisfy((shown: string) => corpus.some((text) => shown.includes(text)));
    await expectNothingRan(page);
  }
});

async function mailsOf(kind: string) {
  const { items } = await read(client.mails.$get({ query: {} }));
  return items.filter((mail) => mail.kind === kind);
}

async function expectNothingRan(page: Page): Promise<void> {
  const marksIn = async () => {
    const counts = await Promise.all(page.frames().map((frame) => frame.locator("[data-injected]").count()));
    return counts.reduce((sum, count) => sum + count, 0);
  };
  // Asked again when a frame was taken away while it was looked at; a mark stays.
  await expect.poll(marksIn, { message: page.url() }).toBe(0);
  expect(await page.evaluate(() => "injected" in window), page.url()).toBe(false);
  expect(await page.locator('a[href^="javascript:" i]').count(), page.url()).toBe(0);
}
