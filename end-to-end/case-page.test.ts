import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { testSmtpServer } from "../server/testing/smtp-server.ts";
import { isFull, phone, testBrowser } from "./browser.ts";
import { send } from "./guest.ts";
import { linkIn, mailsTo, mailTo } from "./mails.ts";
import { startProduct } from "./product.ts";
import { addColleague, addTouchpoint, makeWorkspace, npsOf, owner, read, signIn } from "./staff.ts";

const newPerson = await testBrowser();
const mails = await testSmtpServer();
const product = await startProduct({ SMTP_URL: mails.url, MAIL_FROM: "Croquette <care@kroket.example>" });
const client = await makeWorkspace(product);
const eva = await addColleague(client, "Eva Employee", "agent");
const vera = await addColleague(client, "Vera Viewer", "viewer");
const touchpoint = await addTouchpoint(client, "Table card", eva);
const nps = await npsOf(client, touchpoint);

/** An unhappy guest, who leaves an address when there is a name; returns the id of the case. */
async function unhappy(name?: string, score = 3): Promise<string> {
  const contact = name ? { contact: { name, email: addressOf(name) } } : {};
  const json = { touchpoint: touchpoint.code, id: crypto.randomUUID(), answers: { [nps]: score }, ...contact };
  await read(client.responses.$post({ json }));
  const { items } = await read(client.cases.$get({ query: { sort: "opened" } }));
  const made = items.find(({ customer }) => (customer?.name ?? undefined) === name);
  if (!made) throw new Error("There is no case.");
  return made.id;
}

function addressOf(name: string): string {
  return `${name.toLowerCase()}@guests.example`;
}

async function openCase(id: string, by = eva): Promise<Page> {
  const page = await newPerson();
  await signIn(page, product, by);
  await page.goto(`${product.address}/recover/${id}`);
  await isFull(page);
  return page;
}

const reply = (page: Page) => page.getByLabel("Your reply");
const sendReply = (page: Page) => page.getByRole("button", { name: "Send the reply" }).click();
const openNow = async (page: Page) => {
  await page.goto(`${product.address}/now`);
  await isFull(page);
};
const counts = (page: Page) => page.getByRole("list", { name: "In numbers" }).getByRole("link").allTextContents();

it("Now parts who waits for an answer from what is only to be put right, and each number opens its cases", async () => {
  const page = await newPerson();
  await signIn(page, product, eva);
  await isFull(page);
  await page.getByText("Nobody is waiting for an answer. An unhappy guest appears here at once.").waitFor();
  await page.getByText("There are not enough answers yet to say what changed").waitFor();

  const bob = await unhappy("Bob");
  await unhappy();
  const toAnswer = page.getByRole("region", { name: "Waits for an answer" });
  const toPutRight = page.getByRole("region", { name: "Waits to be put right" });
  await toAnswer.getByText("Bob").waitFor();
  await toPutRight.getByText("A guest").waitFor();
  await expect
    .poll(() => counts(page))
    .toEqual(["1case waits for an answer", "1other case waits to be put right", "0cases are late"]);

  await page.goto(`${product.address}/recover/${bob}`);
  await reply(page).fill("Dear Bob, I am sorry.");
  await sendReply(page);
  await page.getByText("Eva Employee replied by mail.").waitFor();
  await openNow(page);
  await page.getByText("Nobody is waiting for an answer. Well done.").waitFor();
  await toPutRight.getByText("Bob").waitFor();
  await expect.poll(async () => (await counts(page))[0]).toBe("0cases wait for an answer");

  await page.getByRole("link", { name: /other cases wait to be put right/ }).click();
  await page.waitForURL("**/recover?awaits=recovery");
  await isFull(page);
  await expect.poll(() => page.locator("[data-row]").count()).toBe(2);
});

it("a reply without a connection is refused in words at once, stays, and leaves only when it is sent again", async () => {
  const page = await openCase(await unhappy("Carla"));
  await reply(page).fill("Dear Carla, the first words.");
  await page.context().setOffline(true);
  await sendReply(page);
  await page.getByText("The server cannot be reached.").waitFor();
  expect(await reply(page).inputValue()).toBe("Dear Carla, the first words.");

  await page.context().setOffline(false);
  await reply(page).fill("Dear Carla, better words.");
  await page.getByRole("link", { name: "Listen" }).first().click();
  await page.waitForURL("**/listen**");
  await isFull(page);
  const written = async () => (await read(client.mails.$get({ query: {} }))).items;
  expect((await written()).filter(({ toEmail }) => toEmail === addressOf("Carla"))).toEqual([]);

  // What was typed is still there, until it is sent.
  await page.goBack();
  await isFull(page);
  expect(await reply(page).inputValue()).toBe("Dear Carla, better words.");
  await page.getByText("Your name, Eva Employee, and what the customer wrote are added").waitFor();
  await sendReply(page);
  await page.getByText("Eva Employee replied by mail.").waitFor();
  const mail = await mailTo(mails, addressOf("Carla"), "About your feedback to De Gouden Kroket");
  expect(mail.text).toContain("Dear Carla, better words.");
  expect(mail.text.match(/Eva Employee/g), "her name, once").toHaveLength(1);
  expect(mailsTo(mails, addressOf("Carla")), "one mail").toHaveLength(1);
  await page.reload();
  await isFull(page);
  expect(await reply(page).inputValue()).toBe("");
});

it("after the customer's no, what was done is written anew, with the old words in sight", async () => {
  const dora = await unhappy("Dora");
  const page = await openCase(dora);
  await page.getByRole("button", { name: "Resolve", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Resolve" });
  await dialog.getByText("The customer reads this too").waitFor();
  await dialog.getByLabel("What was done").fill("We warmed the soup.");
  await dialog.getByRole("button", { name: "Resolve and ask" }).click();
  const asked = await mailTo(mails, addressOf("Dora"), "Did we put it right?");

  const customer = await newPerson(phone);
  await customer.goto(linkIn(asked, "/confirm/"));
  await customer.getByRole("radio", { name: "No, not yet" }).check();
  await send(customer);
  await page.getByText("Dora said that it was not put right.").waitFor();

  await page.getByRole("button", { name: "Resolve", exact: true }).click();
  await dialog.getByText("What the customer read last time").waitFor();
  expect(await dialog.locator("blockquote").textContent()).toBe("We warmed the soup.");
  expect(await dialog.getByLabel("What was done").inputValue()).toBe("");
  await dialog.getByLabel("What was done").fill("She got another soup.");
  await dialog.getByRole("button", { name: "Resolve and ask" }).click();
  await expect.poll(() => mailsTo(mails, addressOf("Dora")).at(-1)?.text).toContain("She got another soup.");
  expect(mailsTo(mails, addressOf("Dora")).at(-1)?.text).not.toContain("We warmed the soup.");
});

it("the dashboard's figures open exactly the cases of their days", async () => {
  const page = await newPerson();
  await signIn(page, product, owner);
  await page.goto(`${product.address}/understand`);
  await isFull(page);
  const opened = page.getByRole("link", { name: /opened again/ });
  await expect.poll(() => opened.textContent()).toBe("1opened again");
  await opened.click();
  await page.waitForURL(/reopenedFrom=.*reopenedTo=/);
  await isFull(page);
  await expect.poll(() => page.locator("[data-row]").allTextContents()).toEqual([expect.stringContaining("Dora")]);

  const url = new URL(page.url());
  url.searchParams.set("reopenedTo", "2020-01-01");
  url.searchParams.set("reopenedFrom", "2020-01-01");
  await page.goto(url.href);
  await page.getByText("No case fits these filters").waitFor();
});

it("the head of a case shows the worst of several scores", async () => {
  const id = await unhappy("Egon", 3);
  const page = await openCase(id);
  const head = page.locator(".case-head-facts");
  await head.getByText("3/10").waitFor();
  expect(await unhappy("Egon", 1)).toBe(id);
  await head.getByText("1/10").waitFor();
  expect(await unhappy("Egon", 5)).toBe(id);
  await page.getByText("Egon answered again; it was added here.").nth(1).waitFor();
  await head.getByText("1/10").waitFor();
});

it("where nobody can be asked, nothing says that the customer reads it", async () => {
  const page = await openCase(await unhappy());
  expect(await page.getByText("The customer reads this too").count()).toBe(0);
  await page.getByRole("button", { name: "Resolve", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Resolve" });
  await dialog.getByText("For colleagues: the customer does not read this.").waitFor();
  expect(await dialog.getByText("The customer reads this too").count()).toBe(0);
});

it("an address without a case leads back to the cases, and a page that a role does not open says so", async () => {
  const page = await newPerson();
  await signIn(page, product, vera);
  for (const address of ["01a20143-2fa1-73b2-befc-8fc4e6709767", "cut-off"]) {
    await page.goto(`${product.address}/recover/${address}`);
    await page.getByText("This case does not exist here").waitFor();
    expect(await page.getByRole("button", { name: "Try again" }).count()).toBe(0);
    await page.getByRole("link", { name: "See all open cases" }).click();
    await page.waitForURL("**/recover");
  }
  await page.goto(`${product.address}/settings/outbox`);
  await page.getByText("Your role does not allow this.").waitFor();
  expect(await page.getByRole("heading", { name: "Outbox" }).count()).toBe(0);
  await page.getByRole("main").getByRole("link", { name: "Profile" }).last().click();
  await page.waitForURL("**/settings/profile");
});

it("a dialog to resolve stays one when a colleague resolves meanwhile, and keeps what was typed", async () => {
  const id = await unhappy("Rita");
  const first = await openCase(id);
  await first.getByRole("button", { name: "Resolve" }).first().click();
  const dialog = first.getByRole("dialog", { name: "Resolve" });
  await dialog.getByLabel("What was done").fill("I called her.");

  const { revision } = await read(client.cases[":id"].$get({ param: { id } }));
  await read(
    client.cases[":id"].resolve.$post({
      param: { id },
      json: { revision, doneText: "A free dinner.", causeId: null, askCustomer: false },
    }),
  );
  await dialog.getByText("Nothing of yours was sent, and what you wrote is kept.").waitFor();
  expect(await dialog.getByLabel("What was done").inputValue()).toBe("I called her.");
  await first.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
});

it("when two write down what was done, neither text is lost before somebody chose", async () => {
  const id = await unhappy("Tess");
  const page = await openCase(id);
  const field = page.getByRole("textbox", { name: "What was done" });
  await field.fill("I wrote a card.");

  const { revision } = await read(client.cases[":id"].$get({ param: { id } }));
  await read(client.cases[":id"].$patch({ param: { id }, json: { revision, doneText: "Called her." } }));
  const meanwhile = page.getByRole("alert").filter({ hasText: "A colleague wrote this meanwhile" });
  await meanwhile.getByText("Called her.").waitFor();
  expect(await field.inputValue()).toBe("I wrote a card.");

  await meanwhile.getByRole("button", { name: "Keep mine" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("What was done is saved.").waitFor();
  await expect
    .poll(async () => (await read(client.cases[":id"].$get({ param: { id } }))).doneText)
    .toBe("I wrote a card.");
});

it("a guest who left only an address is called by it", async () => {
  const contact = { name: "", email: "piet@guests.example" };
  const json = { touchpoint: touchpoint.code, id: crypto.randomUUID(), answers: { [nps]: 2 }, contact };
  await read(client.responses.$post({ json }));
  const page = await newPerson();
  await signIn(page, product, eva);
  await page.goto(`${product.address}/recover`);
  await page.getByRole("link", { name: /piet@guests\.example/ }).click();
  await page.getByRole("heading", { name: "piet@guests.example" }).waitFor();
});
