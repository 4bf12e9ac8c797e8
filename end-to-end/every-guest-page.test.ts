import { expect, it } from "vitest";
import { patience, testBrowser } from "./browser.ts";
import { fillIn, send } from "./guest.ts";
import { lookAt } from "./look-at.ts";
import { startProduct } from "./product.ts";
import { addTouchpoint, makeWorkspace, read } from "./staff.ts";

const newPerson = await testBrowser();
const product = await startProduct();
const client = await makeWorkspace(product);

it("everybody can answer: the form, what is wrong with it, and the thanks", async () => {
  const touchpoint = await addTouchpoint(client, "Window table");
  const guest = await newPerson();
  await guest.goto(`${touchpoint.link}?table=7`);
  await lookAt(guest);
  await fillIn(guest, { email: "anna@" });
  await send(guest);
  await guest.getByText("Nearly there").waitFor();
  await lookAt(guest);
  await fillIn(guest, { score: 2, email: "anna@guests.example", name: "Anna", comment: "Too salty." });
  await send(guest);
  await guest.getByRole("heading", { name: "Thank you for telling us" }).waitFor();
  await lookAt(guest);
});

it("everybody can read that a survey is closed, or that a link leads nowhere", async () => {
  const touchpoint = await addTouchpoint(client, "Old table");
  const { survey } = await read(client.touchpoints[":id"].$get({ param: { id: touchpoint.id } }));
  await read(client.surveys[":id"].close.$post({ param: { id: survey.id } }));
  const guest = await newPerson();
  await expect.poll(async () => (await guest.goto(touchpoint.link))?.status(), { timeout: patience }).toBe(410);
  await guest.getByRole("heading", { name: "This survey is closed" }).waitFor();
  await lookAt(guest);

  const lost = await guest.goto(`${product.address}/s/nothing-here`);
  expect(lost?.status()).toBe(404);
  await guest.getByRole("heading", { name: "There is nothing here" }).waitFor();
  await lookAt(guest);
});

it("everybody can say whether it was put right", async () => {
  const [unhappy] = (await read(client.cases.$get({ query: { status: "open" } }))).items;
  if (!unhappy) throw new Error("There is no case.");
  const { id, revision } = unhappy;
  const resolution = { revision, doneText: "We cooked another one.", askCustomer: true };
  await read(client.cases[":id"].resolve.$post({ param: { id }, json: resolution }));

  const customer = await newPerson();
  await customer.goto(await confirmationLink());
  await lookAt(customer);
  await send(customer);
  await customer.getByText("Choose yes or no, then send.").waitFor();
  await lookAt(customer);
  await customer.getByRole("radio", { name: "Yes, it is put right" }).check();
  await send(customer);
  await customer.getByRole("heading", { name: "Thank you, good to know" }).waitFor();
  await lookAt(customer);

  await customer.goto(`${product.address}/confirm/altered`);
  await customer.getByRole("heading", { name: "This link does not work" }).waitFor();
  await lookAt(customer);
});

/** The link without an answer in it, as somebody opens it who cut it off. */
async function confirmationLink(): Promise<string> {
  const findMail = async () => {
    const { items } = await read(client.mails.$get({ query: {} }));
    return items.find(({ kind, status }) => kind === "case-confirmation" && status === "held");
  };
  await expect.poll(findMail, { timeout: patience }).toBeDefined();
  const mail = await findMail();
  const { text } = await read(client.mails[":id"].$get({ param: { id: mail?.id ?? "" } }));
  const link = /https?:\S+\/confirm\/[^\s?]+/.exec(text)?.[0];
  if (!link) throw new Error(`There is no link in: ${text}`);
  return link;
}
