import QrCode from "qrcode";
import { describe, expect, it } from "vitest";
import { patience, testBrowser } from "./browser.ts";
import { startProduct } from "./product.ts";
import { readModules } from "./qr-picture.ts";
import { owner } from "./staff.ts";

const newPerson = await testBrowser();

describe("look around", async () => {
  const product = await startProduct();

  it("gives a newcomer a demo full of numbers, signed in as its owner", async () => {
    const page = await newPerson();
    await page.goto(product.address);
    await page.waitForURL("**/welcome");
    await page.getByRole("heading", { name: "Welcome to Croquette" }).waitFor();

    await page.getByRole("button", { name: "Look around" }).click();
    await page.waitForURL("**/now", { timeout: 2 * patience });
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

  it("is offered to nobody afterwards", async () => {
    const later = await newPerson();
    await later.goto(`${product.address}/welcome`);
    await later.getByRole("heading", { name: "Sign in" }).waitFor();
    const again = await later.request.post(`${product.address}/api/v1/setup/demo`, { data: {} });
    expect(again.status()).toBe(410);
  });
});

describe("start empty", async () => {
  const product = await startProduct();

  it("leads to a first touchpoint whose QR code opens the page that asks, and to its first answer", async () => {
    const page = await newPerson();
    await page.goto(product.address);
    await page.getByRole("link", { name: "Start empty" }).click();
    await page.getByLabel("What are you called?").fill("De Gouden Kroket");
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

  it("is offered to nobody afterwards", async () => {
    const later = await newPerson();
    await later.goto(product.address);
    await later.getByRole("heading", { name: "Sign in" }).waitFor();
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
    await operator.getByLabel("What are you called?").fill("De Gouden Kroket");
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
