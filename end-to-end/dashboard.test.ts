import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { isFull, testBrowser } from "./browser.ts";
import { startProduct } from "./product.ts";
import { addTouchpoint, makeWorkspace, npsOf, owner, read, signIn, type Touchpoint } from "./staff.ts";

const newPerson = await testBrowser();
const product = await startProduct();
const client = await makeWorkspace(product);
const busy = await addTouchpoint(client, "Busy table");
const quiet = await addTouchpoint(client, "Quiet table");

/** How many guests gave each score at the busy table: 40 promoters, 25 passives, 15 detractors. */
const given = { 10: 22, 9: 18, 8: 15, 7: 10, 6: 5, 4: 6, 2: 4 };

for (const [score, times] of Object.entries(given)) {
  for (let time = 1; time <= times; time++) await answer(busy, Number(score), `A ${score}, number ${time}`);
}
for (let time = 1; time <= 4; time++) await answer(quiet, 10, `Quiet ${time}`);

async function answer(touchpoint: Touchpoint, score: number, comment: string): Promise<void> {
  const { survey } = await read(client.touchpoints[":id"].$get({ param: { id: touchpoint.id } }));
  const { draft } = await read(client.surveys[":id"].$get({ param: { id: survey.id } }));
  const text = draft.questions.find(({ kind }) => kind === "text");
  const nps = await npsOf(client, touchpoint);
  const answers = { [nps]: score, ...(text && "metricId" in text ? { [text.metricId]: comment } : {}) };
  await read(client.responses.$post({ json: { touchpoint: touchpoint.code, id: crypto.randomUUID(), answers } }));
}

const signed = (points: number) => `${points < 0 ? "−" : points > 0 ? "+" : ""}${Math.abs(points)}`;

/** The Net Promoter Score and its adjusted-Wald interval at 95 %, from nothing but the counts (Rocks 2016). */
function npsByHand({ promoters, passives, detractors }: Record<"promoters" | "passives" | "detractors", number>) {
  const n = promoters + passives + detractors;
  const top = (promoters + 0.75) / (n + 3);
  const bottom = (detractors + 0.75) / (n + 3);
  const half = 1.959964 * Math.sqrt((top + bottom - (top - bottom) ** 2) / (n + 3));
  // No score is beyond the ends of its scale.
  const points = (share: number) => Math.round(100 * Math.max(-1, Math.min(1, share)));
  return {
    score: points((promoters - detractors) / n),
    sentence: `Likely between ${signed(points(top - bottom - half))} and ${signed(points(top - bottom + half))} · ${n} answers`,
  };
}

async function openDashboard(touchpoint: Touchpoint): Promise<Page> {
  const page = await newPerson();
  await signIn(page, product, owner);
  await page.goto(`${product.address}/understand?touchpoint=${touchpoint.id}`);
  await isFull(page);
  return page;
}

const netPromoterScore = (page: Page) =>
  page.getByRole("list", { name: "Scores" }).getByRole("listitem").filter({ hasText: "Net Promoter Score" });

it("shows exactly the score, the number of answers and the interval that the formula gives", async () => {
  const byHand = npsByHand({ promoters: 40, passives: 25, detractors: 15 });
  expect(byHand).toEqual({ score: 31, sentence: "Likely between +14 and +47 · 80 answers" });

  const page = await openDashboard(busy);
  const card = netPromoterScore(page);
  await card.getByText(byHand.sentence).waitFor();
  await expect.poll(() => card.getByRole("link").textContent()).toBe("+31");
  await page.getByText("19% detractors, 31% passives, 50% promoters").waitFor();
});

it("opens exactly the records that a number is made of", async () => {
  const page = await openDashboard(busy);
  await page.getByRole("link", { name: "Score 2: see the 4 answers" }).click();
  await page.waitForURL("**/listen?**");
  await expect
    .poll(() => commentsOn(page))
    .toEqual(["A 2, number 4", "A 2, number 3", "A 2, number 2", "A 2, number 1"]);

  await page.goBack();
  await netPromoterScore(page).getByRole("link").click();
  await page.getByRole("button", { name: "Show more" }).click();
  await expect.poll(async () => (await commentsOn(page)).length).toBe(80);
  const comments = await commentsOn(page);
  const expected = Object.entries(given).flatMap(([score, times]) =>
    Array.from({ length: times }, (_, time) => `A ${score}, number ${time + 1}`),
  );
  expect(comments.toSorted()).toEqual(expected.toSorted());
});

it("is narrowed by the name of a place or touchpoint, and opens its answers by its number", async () => {
  const page = await newPerson();
  await signIn(page, product, owner);
  await page.goto(`${product.address}/understand?by=touchpoint&metric=${await npsOf(client, busy)}`);
  await isFull(page);
  const where = page.getByRole("region", { name: "Recommendation in each place" });
  await where.getByRole("link", { name: "Busy table" }).click();
  await page.waitForURL(`**/understand?**touchpoint=${busy.id}**`);
  await where.locator("[aria-current=true]", { hasText: "Busy table" }).waitFor();
  await netPromoterScore(page).getByText("80 answers").waitFor();

  await where.getByRole("link", { name: "See the 80 answers behind it" }).click();
  await page.waitForURL(`**/listen?**touchpoint=${busy.id}**`);
  await expect.poll(async () => (await commentsOn(page))[0]).toBe("A 10, number 22");

  await page.goBack();
  await where.getByRole("link", { name: "Busy table" }).click();
  await page.waitForURL((address) => address.pathname === "/understand" && !address.searchParams.has("touchpoint"));
});

it("shows no number below the fewest answers that the workspace allows, and says so", async () => {
  const page = await openDashboard(quiet);
  const card = netPromoterScore(page);
  await card.getByText("Not enough answers: shown from 5 on").waitFor();
  expect(await card.getByRole("link").count()).toBe(0);

  await answer(quiet, 10, "The fifth");
  await card.getByText(npsByHand({ promoters: 5, passives: 0, detractors: 0 }).sentence).waitFor();
  await expect.poll(() => card.getByRole("link").textContent()).toBe("+100");
});

it("changes by itself when another guest answers", async () => {
  const page = await openDashboard(busy);
  await netPromoterScore(page).getByText("80 answers").waitFor();
  await answer(busy, 10, "One more");
  const byHand = npsByHand({ promoters: 41, passives: 25, detractors: 15 });
  await netPromoterScore(page).getByText(byHand.sentence).waitFor();
  await expect.poll(() => netPromoterScore(page).getByRole("link").textContent()).toBe(`+${byHand.score}`);
});

function commentsOn(page: Page): Promise<string[]> {
  return page.locator("[data-row] .row-text").allTextContents();
}
