import { expect, it } from "vitest";
import { testSmtpServer } from "../server/testing/smtp-server.ts";
import { isFull, phone, testBrowser } from "./browser.ts";
import { fillIn, send } from "./guest.ts";
import { linkIn, mailsTo, mailTo } from "./mails.ts";
import { startProduct } from "./product.ts";
import { addColleague, addTouchpoint, makeWorkspace, owner, read, signIn } from "./staff.ts";

const newPerson = await testBrowser();
const mails = await testSmtpServer();
const product = await startProduct({ SMTP_URL: mails.url, MAIL_FROM: "Croquette <care@kroket.example>" });
const client = await makeWorkspace(product);
const eva = await addColleague(client, "Eva Employee", "agent");
const touchpoint = await addTouchpoint(client, "Table card", eva);
const anna = { name: "Anna", email: "anna@guests.example" };

const asking = "Did we put it right?";
const subjectsTo = (address: string) => mailsTo(mails, address).map(({ subject }) => subject);
const theCase = async () => {
  const { items } = await read(client.cases.$get({ query: { status: "all" } }));
  expect(items, "one case for one trouble").toHaveLength(1);
  return items[0];
};

it("an unhappy guest is heard at once, answered by a person, and has the last word", { timeout: 300_000 }, async () => {
  const employee = await newPerson();
  await signIn(employee, product, eva);
  await employee.getByRole("link", { name: "Recover" }).first().click();
  await employee.getByText("Nobody is waiting").waitFor();

  // A guest is unhappy.
  const guest = await newPerson(phone);
  await guest.goto(`${touchpoint.link}?table=7`);
  await fillIn(guest, { score: 2, food: 1, comment: "The soup was cold, twice.", ...anna });
  await send(guest);
  await guest.getByText(/Eva will look at this (today|by \w+)/).waitFor();

  // The screen that was open shows it by itself, and one mail goes to whoever looks after it.
  await employee.getByText("The soup was cold, twice.").waitFor();
  const notice = await mailTo(mails, eva.email, "Anna is unhappy: Table card");
  expect(notice.text).toContain("The soup was cold, twice.");
  expect(linkIn(notice, "/in/")).toMatch(new RegExp(`^${product.address}/in/[^/]+/recover/${(await theCase())?.id}$`));

  // She takes it, tells her colleagues, answers, and puts it right.
  await employee.goto(linkIn(notice, "/in/"));
  await employee.getByRole("heading", { name: "Anna" }).waitFor();
  const write = employee.getByRole("region", { name: "Write" });
  await employee.getByRole("combobox", { name: "Status" }).click();
  await employee.getByRole("option", { name: "In progress" }).click();
  await employee.getByText("Eva Employee set it to in progress.").waitFor();
  await write.getByText("Note", { exact: true }).click();
  await employee.getByLabel("Your note").fill("The soup station was off since noon.");
  await employee.getByRole("button", { name: "Add the note" }).click();
  await employee.getByText("Eva Employee left a note.").waitFor();
  await write.getByText("Reply", { exact: true }).click();
  await employee.getByLabel("Your reply").fill("Dear Anna, I am sorry. The next soup is on me.");
  await employee.getByRole("button", { name: "Send the reply" }).click();
  await employee.getByText("Eva Employee replied by mail.").waitFor();
  const reply = await mailTo(mails, anna.email, "About your feedback to De Gouden Kroket");
  expect(reply.text).toContain("Dear Anna, I am sorry. The next soup is on me.");
  expect(reply.text).not.toContain("The soup station was off");

  await resolve("We gave her a warm soup.");
  const firstMail = await mailTo(mails, anna.email, asking);
  expect(firstMail.text).toContain("We gave her a warm soup.");

  // Opening the link of the mail records nothing; the answer is hers to send.
  const customer = await newPerson(phone);
  const firstLink = linkIn(firstMail, "/confirm/");
  await customer.goto(firstLink);
  await customer.getByRole("heading", { name: asking }).waitFor();
  expect(await theCase()).toMatchObject({ status: "resolved", confirmation: "asked" });
  await customer.getByRole("radio", { name: "No, not yet" }).check();
  await customer.getByLabel("What would you like to add?").fill("The second soup was cold too.");
  await send(customer);
  await customer.getByText("It is open again. Eva looks at it and will write to you.").waitFor();

  // It is open again, with its history, on the screen that was open all the time.
  await employee.getByText("Anna said that it was not put right.").waitFor();
  await employee.getByText("The second soup was cold too.").waitFor();
  await employee.getByText("Reopened once").waitFor();
  expect(await theCase()).toMatchObject({ reopened: 1 });

  await resolve("She chose another soup, on the house.");
  await expect.poll(() => subjectsTo(anna.email).filter((subject) => subject === asking)).toHaveLength(2);
  await customer.goto(firstLink);
  await customer.getByText("This link belongs to an earlier question.").waitFor();
  const secondMail = mailsTo(mails, anna.email).findLast(({ subject }) => subject === asking) ?? firstMail;
  await customer.goto(linkIn(secondMail, "/confirm/"));
  await customer.getByRole("radio", { name: "Yes, it is put right" }).check();
  await send(customer);
  await customer.getByRole("heading", { name: "Thank you, good to know" }).waitFor();

  await employee.getByText("Confirmed by the customer").first().waitFor();
  expect(await theCase()).toMatchObject({ status: "closed", confirmation: "confirmed", reopened: 1 });

  async function resolve(done: string): Promise<void> {
    await employee.getByRole("button", { name: "Resolve", exact: true }).click();
    const dialog = employee.getByRole("dialog", { name: "Resolve" });
    await dialog.getByLabel("What was done").fill(done);
    expect(await dialog.getByLabel("Ask Anna by mail whether it was put right").isChecked()).toBe(true);
    await dialog.getByRole("button", { name: "Resolve and ask" }).click();
    await dialog.waitFor({ state: "detached" });
  }
});

it("its timeline tells every step, with who and when", async () => {
  const employee = await newPerson();
  await signIn(employee, product, eva);
  await employee.goto(`${product.address}/recover/${(await theCase())?.id}`);
  await isFull(employee);
  const steps = employee.getByRole("region", { name: "What happened" }).locator("li[data-kind]");
  const told = await steps.evaluateAll((entries) =>
    entries.map((entry) => ({
      kind: entry.getAttribute("data-kind"),
      sentence: entry.querySelector("p span")?.textContent,
      at: entry.querySelector("time")?.getAttribute("datetime"),
    })),
  );

  expect(told.map(({ kind, sentence }) => `${kind}: ${sentence}`)).toEqual([
    "opened: Anna gave 2 of 10: a case was opened.",
    "status: Eva Employee set it to in progress.",
    "note: Eva Employee left a note.",
    "reply: Eva Employee replied by mail.",
    "done: Eva Employee wrote down what was done.",
    "resolved: Eva Employee resolved it.",
    expect.stringMatching(/^confirmation-asked: The customer was asked whether it was put right, until \d/),
    "refused: Anna said that it was not put right.",
    "reopened: It was opened again, with a new deadline.",
    "done: Eva Employee wrote down what was done.",
    "resolved: Eva Employee resolved it.",
    expect.stringMatching(/^confirmation-asked: The customer was asked whether it was put right, until \d/),
    "confirmed: Anna confirmed that it was put right.",
  ]);
  const times = told.map(({ at }) => Date.parse(at ?? ""));
  expect(times).toEqual(times.toSorted((a, b) => a - b));
});

it("each happening is one mail, and nobody gets one that is not for them", async () => {
  const toEva = ["Anna is unhappy: Table card", "Join De Gouden Kroket", "Not put right yet: Anna, Table card"];
  const toAnna = ["About your feedback to De Gouden Kroket", asking, asking];
  await expect.poll(() => subjectsTo(eva.email).toSorted()).toEqual(toEva);
  expect(subjectsTo(anna.email)).toEqual(toAnna);
  expect(subjectsTo(owner.email)).toEqual([]);
  // No other one is on its way.
  const { items } = await read(client.mails.$get({ query: {} }));
  expect(items.map(({ subject }) => subject).toSorted()).toEqual([...toEva, ...toAnna].toSorted());
});

it("the dashboard counts what happened", async () => {
  const manager = await newPerson();
  await signIn(manager, product, owner);
  await manager.goto(`${product.address}/understand`);
  await isFull(manager);
  const figures = manager.getByRole("region", { name: "Unhappy customers" }).getByRole("link");
  await expect
    .poll(() => figures.allTextContents())
    .toEqual([
      "0open now",
      "0of them wait for an answer",
      "0of them are late",
      "1new cases",
      "1put right",
      "1confirmed by the customer",
      "1opened again",
    ]);
  await manager.getByRole("link", { name: /confirmed by the customer/ }).click();
  await manager.getByText("The soup was cold, twice.").waitFor();
});
