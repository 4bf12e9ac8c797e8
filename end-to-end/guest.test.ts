import { describe, expect, it } from "vitest";
import { phone, testBrowser } from "./browser.ts";
import { fillIn, scoreOf, send } from "./guest.ts";
import { startProduct } from "./product.ts";
import { addTouchpoint, makeWorkspace, read } from "./staff.ts";

const newPerson = await testBrowser();
const product = await startProduct();
const client = await makeWorkspace(product);

const recommend = "How likely are you to recommend us";

/** What arrived at a touchpoint, newest first. */
async function answersAt({ id }: { readonly id: string }) {
  const { items } = await read(client.feedback.$get({ query: { touchpoint: id } }));
  return items.map(({ text, scores }) => ({ text, score: scores.find(({ kind }) => kind === "nps")?.score }));
}

describe("a guest without JavaScript", () => {
  const guest = { ...phone, javaScriptEnabled: false };

  it.each([
    [2, "Thank you for telling us", /Olga will look at this (today|by \w+)/],
    [7, "Thank you for your answer", "to do better next time"],
    [9, "Thank you, that is good to hear!", "We pass it on to the kitchen"],
  ])("who gives %i is thanked as it fits", async (score, heading, sentence) => {
    const touchpoint = await addTouchpoint(client, `Table with ${score}`);
    const page = await newPerson(guest);
    await page.goto(`${touchpoint.link}?table=12`);
    await page.getByText("Table 12").waitFor();
    await fillIn(page, { score, food: 3, comment: `A ${score} from me` });
    await send(page);
    await page.getByRole("heading", { name: heading }).waitFor();
    await page.getByText(sentence).waitFor();
    expect(await answersAt(touchpoint)).toEqual([{ text: `A ${score} from me`, score }]);
  });

  it("keeps everything that was right when something was wrong, and sends it once it is put right", async () => {
    const touchpoint = await addTouchpoint(client, "Counter");
    const page = await newPerson(guest);
    await page.goto(touchpoint.link);
    await fillIn(page, { food: 4, comment: "The soup\nwas cold", name: "Anna", email: "anna@" });
    await send(page);

    const summary = page.getByRole("alert");
    await summary.getByText("Nearly there. Please have a look at this:").waitFor();
    expect(await summary.getByRole("link").allTextContents()).toEqual([
      "How likely are you to recommend us to a friend or colleague?",
      "Your e-mail address",
    ]);
    await page.getByText("This e-mail address cannot be right. It looks like anna@example.com.").waitFor();
    expect(await scoreOf(page, "Food and drinks", 4).isChecked()).toBe(true);
    expect(await page.getByLabel("What was best").inputValue()).toBe("The soup\nwas cold");
    expect(await page.getByLabel("Your name").inputValue()).toBe("Anna");
    expect(await page.getByLabel("Your e-mail address").inputValue()).toBe("anna@");
    expect(await answersAt(touchpoint)).toEqual([]);

    await fillIn(page, { score: 8, email: "anna@example.com" });
    await send(page);
    await page.getByRole("heading", { name: "Thank you for your answer" }).waitFor();
    expect(await answersAt(touchpoint)).toEqual([{ text: "The soup\nwas cold", score: 8 }]);
  });

  it("who presses twice has answered once, and so has who sends the same again", async () => {
    const touchpoint = await addTouchpoint(client, "Bar");
    const page = await newPerson(guest);
    await page.goto(touchpoint.link);
    await fillIn(page, { score: 6 });
    const id = await page.locator("input[name=id]").inputValue();
    const question = await scoreOf(page, recommend, 6).getAttribute("name");
    const version = await page.locator("input[name=version]").inputValue();
    await page.getByRole("button", { name: "Send" }).dblclick();
    await page.getByRole("heading", { name: "Thank you for telling us" }).waitFor();

    const sendAgain = (score: string) =>
      page.request.post(touchpoint.link, { form: { id, version, lang: "en", [question ?? ""]: score } });
    expect((await sendAgain("6")).status()).toBe(200);
    const other = await sendAgain("10");
    expect(other.status()).toBe(409);
    expect(await other.text()).toContain("We already have your answers");
    expect(await answersAt(touchpoint)).toEqual([{ text: null, score: 6 }]);
  });
});

describe("a link in a mail", () => {
  it("opens the page with the score chosen, and records nothing until it is sent", async () => {
    const touchpoint = await addTouchpoint(client, "After the visit");
    const page = await newPerson();
    await page.goto(`${touchpoint.link}?score=9`);
    expect(await scoreOf(page, recommend, 9).isChecked()).toBe(true);
    // A mail scanner follows links as well, and asks for the head alone.
    await page.request.get(`${touchpoint.link}?score=9`);
    await page.request.head(`${touchpoint.link}?score=9`);
    expect(await answersAt(touchpoint)).toEqual([]);

    await send(page);
    await page.getByRole("heading", { name: "Thank you, that is good to hear!" }).waitFor();
    expect(await answersAt(touchpoint)).toEqual([{ text: null, score: 9 }]);
  });
});

describe("a guest on a bad line", () => {
  it("keeps the answer, and it arrives once when the line is back", async () => {
    const touchpoint = await addTouchpoint(client, "Terrace");
    const page = await newPerson(phone);
    await page.goto(touchpoint.link);
    await fillIn(page, { score: 10, comment: "No signal out here, but lovely" });
    await page.context().setOffline(true);
    await send(page);
    await page.getByText("Your answer is kept on this device").waitFor();
    expect(await answersAt(touchpoint)).toEqual([]);

    await page.context().setOffline(false);
    await page.getByRole("heading", { name: "Thank you, that is good to hear!" }).waitFor();
    expect(await answersAt(touchpoint)).toEqual([{ text: "No signal out here, but lovely", score: 10 }]);
  });

  it("who left before the line was back, is done at the next visit", async () => {
    const touchpoint = await addTouchpoint(client, "Garden");
    const page = await newPerson(phone);
    await page.goto(touchpoint.link);
    await fillIn(page, { score: 3 });
    await page.context().setOffline(true);
    await send(page);
    await page.getByText("Your answer is kept on this device").waitFor();
    const context = page.context();
    await page.close();

    await context.setOffline(false);
    const later = await context.newPage();
    await later.goto(touchpoint.link);
    await later.getByRole("heading", { name: "Thank you for telling us" }).waitFor();
    expect(await answersAt(touchpoint)).toEqual([{ text: null, score: 3 }]);
  });
});
