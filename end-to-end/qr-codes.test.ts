import { expect, it } from "vitest";
import { phone, testBrowser } from "./browser.ts";
import { startProduct } from "./product.ts";
import { scan } from "./scan.ts";
import { addTouchpoint, makeWorkspace, owner, read, signIn } from "./staff.ts";

const newPerson = await testBrowser();
const product = await startProduct();
const client = await makeWorkspace(product);
const made = await addTouchpoint(client, "On the table");
const spots = ["7", "12", "Terrace & garden #3", "Küche 100 %"];
await read(client.touchpoints[":id"].$patch({ param: { id: made.id }, json: { spots } }));

const linkOf = (spot: string | null) => `${made.link}${spot === null ? "" : `?table=${encodeURIComponent(spot)}`}`;

it.each(["png", "svg"] as const)(
  "the %s that is downloaded leads to the link, for the whole and for each table",
  async (kind) => {
    const page = await newPerson();
    const picture = client.touchpoints[":id"][`qr.${kind}`];
    for (const spot of [null, ...spots]) {
      const answer = await picture.$get({ param: { id: made.id }, query: spot === null ? {} : { spot } });
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(await scan(page, { type: answer.headers.get("content-type") ?? "", bytes })).toBe(linkOf(spot));
    }
  },
);

it("each card on the printed sheet leads to its own table", async () => {
  const staff = await newPerson({ deviceScaleFactor: 2 });
  await signIn(staff, product, owner);
  await staff.goto(`${product.address}/api/v1/touchpoints/${made.id}/card`);
  const cards = staff.getByRole("article");
  expect(await cards.count()).toBe(spots.length);

  const paper = await newPerson();
  for (const [index, spot] of spots.entries()) {
    const bytes = await cards.nth(index).screenshot();
    expect(await scan(paper, { type: "image/png", bytes })).toBe(linkOf(spot));
  }
  const guest = await newPerson(phone);
  await guest.goto((await scan(paper, { type: "image/png", bytes: await cards.nth(2).screenshot() })) ?? "");
  await guest.getByText("Terrace & garden #3").first().waitFor();
});
