import QrCode from "qrcode";
import { describe, expect, it } from "vitest";
import { demoPatience, testBrowser } from "./browser.ts";
import { startProduct } from "./product.ts";
import { readModules } from "./qr-picture.ts";
import { owner, signIn } from "./staff.ts";

const newPerson = await testBrowser();

describe("look around", async () => {
  const product = await startProduct();

  it("gives a newcomer a demo full of numbers, signed in as its owner", async () => {
    const page = await newPerson();
    await page.goto(product.address);
    await page.waitForURL("**/welcome");
    await page.getByRole("heading", { name: "Welcome to Croquette" }).waitFor();

    await page.getByRole("button", { name: "Look around" }).click();
    await page.waitForURL("**/now", { timeout: demoPatience });
    await page.getByText("Demo workspace").first().waitFor();
    await page.getByRole("button", { name: /Robin.*Owner/ }).waitFor();

    await page.goto(`${product.address}/understand`);
    await page
      .getByText(/[\d,]{3,} answers/)
      .first()
      .waitFor();
    await page
      .getByText(/Likely between -?\d+/)
      .first()
      .waitFor();
  });

  it("is offered again to whoever signed out, or comes with another browser", async () => {
    const page = await newPerson();
    await page.goto(product.address);
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    await page.getByRole("button", { name: "Look around again" }).click();
    await page.waitForURL("**/now");
    await page.getByRole("button", { name: /Robin.*Owner/ }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await page.getByRole("button", { name: "Look around again" }).waitFor();
    await page.getByRole("link", { name: "Start with your own place" }).click();
    await page.getByLabel("Name of your place").waitFor();
    await page.getByRole("link", { name: "Back to the choice" }).click();
    await page.getByRole("button", { name: "Look around again" }).click();
    await page.waitForURL("**/now");
  });

  it("speaks Dutch to whoever asks for Dutch, guests included", async () => {
    const dutch = await startProduct();
    const page = await newPerson({ locale: "nl-NL" });
    await page.goto(dutch.address);
    await page.getByRole("button", { name: "Rondkijken" }).click();
    await page.waitForURL("**/now", { timeout: demoPatience });
    await page.goto(`${dutch.address}/ask/touchpoints`);
    await page.getByText("Aan tafel, Utrecht").first().waitFor();
    const answer = await page.request.get(`${dutch.address}/api/v1/feedback?limit=50`);
    const { items } = await answer.json();
    const texts: string[] = items.flatMap(({ text }: { text: string | null }) => text ?? []);
    expect(
      texts.filter((text) => /\b(the|and|was|were)\b/i.test(text) && !/\b(de|het|een|we|was)\b/i.test(text)),
    ).toEqual([]);
  });
});

describe("start empty", async () => {
  const product = await startProduct();

  it("leads to a first touchpoint whose QR code opens the page that asks, and to its first answer", async () => {
    const page = await newPerson();
    await page.goto(product.address);
    await page.getByRole("link", { name: "Start empty" }).click();
    await page.getByLabel("Name of your place").fill("De Gouden Kroket");
    await page.getByLabel("Your name").fill(owner.name);
    await page.getByLabel("E-mail").fill(owner.email);
    await page.getByLabel("Password", { exact: true }).fill("short");
    await page.getByRole("button", { name: "Make my workspace" }).click();
    await page.getByText("At least 10 characters.").first().waitFor();
    expect(await page.getByLabel("E-mail").inputValue()).toBe(owner.email);

    await page.getByLabel("Password", { exact: true }).fill(owner.password);
    await page.getByRole("button", { name: "Make my workspace" }).click();
    await page.getByRole("heading", { name: "Your first touchpoint" }).waitFor();
    await page.getByRole("textbox", { name: "Name" }).fill("Table card");
    await page.getByRole("button", { name: "Make the QR code" }).click();
    await page.getByRole("heading", { name: "Scan it" }).waitFor();

    const link = await page.getByRole("textbox", { name: "Link" }).inputValue();
    await page.getByText("Only this computer can open this address").waitFor();
    await page.reload();
    await page.getByRole("heading", { name: "Scan it" }).waitFor();
    expect(await page.getByRole("textbox", { name: "Link" }).inputValue()).toBe(link);
    const card = await page.getByRole("link", { name: "Card to print" }).getAttribute("href");
    const sheet = await page.request.get(product.address + card);
    expect(await sheet.text()).toContain("Only this computer can open this address");
    const picture = page.getByRole("img", { name: "QR code of Table card" });
    expect(await readModules(picture)).toEqual(modulesOf(link));

    const guest = await newPerson();
    await guest.goto(link);
    await guest.getByRole("heading", { name: "How was your visit?" }).waitFor();
    await guest.getByRole("radio", { name: "9", exact: true }).first().check();
    await guest.getByRole("button", { name: "Send" }).click();
    await guest.getByRole("heading", { name: "Thank you, that is good to hear!" }).waitFor();

    await page.getByText("Your first answer is in").waitFor();
    await page.getByRole("link", { name: "Go to my workspace" }).click();
    await page.waitForURL("**/now");
  });

  it("warns on the touchpoint's own page of a code that no phone can open", async () => {
    const page = await newPerson();
    await signIn(page, product, owner);
    await page.goto(`${product.address}/ask/touchpoints`);
    await page.getByText("Table card").first().click();
    await page.getByText("Only this computer can open this address").waitFor();
    await page
      .getByText(`HOST=0.0.0.0 PORT=${product.port} PUBLIC_URL=http://192.168.x.y:${product.port} npm start`)
      .waitFor();
  });

  it("says who can set a new password where no mail can bring a link", async () => {
    const page = await newPerson();
    await page.goto(`${product.address}/sign-in`);
    await page.getByRole("link", { name: "Forgotten your password?" }).click();
    await page.getByText("npm run croquette -- password --email ADDRESS").waitFor();
    expect(await page.getByRole("button").count()).toBe(0);
  });

  it("is offered to nobody afterwards", async () => {
    const later = await newPerson();
    await later.goto(product.address);
    await later.getByRole("heading", { name: "Sign in" }).waitFor();
    expect(await later.request.post(`${product.address}/api/v1/setup/demo`, { data: {} }).then((r) => r.status())).toBe(
      410,
    );
    expect(await later.getByText("Look around").count()).toBe(0);
  });
});

describe.each([
  ["that listens beyond this machine", { HOST: "0.0.0.0" }],
  ["that is meant for the internet", { PUBLIC_URL: "https://care.kroket.example" }],
])("a server %s", async (_, environment) => {
  const product = await startProduct(environment);
  const local = new URL(`http://127.0.0.1:${product.port}`).origin;

  it("offers the choice only to whoever holds the link that was printed", async () => {
    const stranger = await newPerson();
    await stranger.goto(local);
    await stranger.getByText("Open the one-time link that was printed").waitFor();
    expect(await stranger.getByRole("button", { name: "Look around" }).count()).toBe(0);
    const forced = await stranger.request.post(`${local}/api/v1/setup/demo`, { data: { link: "guessed" } });
    expect(forced.status()).toBe(403);

    const operator = await newPerson();
    const { pathname, search } = new URL(product.setupLink);
    await operator.goto(local + pathname + search);
    await operator.getByRole("button", { name: "Look around" }).waitFor();
    await operator.getByRole("link", { name: "Start empty" }).click();
    await operator.getByLabel("Name of your place").fill("De Gouden Kroket");
    await operator.getByLabel("Your name").fill(owner.name);
    await operator.getByLabel("E-mail").fill(owner.email);
    await operator.getByLabel("Password", { exact: true }).fill(owner.password);
    await operator.getByRole("button", { name: "Make my workspace" }).click();
    await operator.getByRole("heading", { name: "Your first touchpoint" }).waitFor();

    await stranger.goto(local + pathname + search);
    await stranger.getByRole("heading", { name: "Sign in" }).waitFor();
  });
});

/** What a QR code of this text looks like, row by row, dark or light. */
function modulesOf(text: string): string[] {
  const { size, data } = QrCode.create(text, { errorCorrectionLevel: "M" }).modules;
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) => (data[row * size + column] ? "█" : " ")).join(""),
  );
}
