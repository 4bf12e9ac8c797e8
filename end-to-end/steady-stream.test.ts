import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { sendAnswer } from "./answer-stream.ts";
import { isFull, patience, testBrowser } from "./browser.ts";
import { startProduct } from "./product.ts";
import { addTouchpoint, makeWorkspace, npsOf, owner, signIn } from "./staff.ts";

const newPerson = await testBrowser();
const product = await startProduct({ SUBMISSIONS_PER_MINUTE: "0" });
const client = await makeWorkspace(product);
const touchpoint = await addTouchpoint(client, "Full house");
const destination = { address: product.address, code: touchpoint.code, metric: await npsOf(client, touchpoint) };

/** A number takes longer than the next answer does to come. */
const slownessMs = 700;

it("a screen goes on showing new numbers while answers keep coming, and asks for them seldom", async () => {
  const page = await newPerson();
  const asked: number[] = [];
  await page.route("**/api/v1/scores/overview?**", async (route) => {
    asked.push(performance.now());
    await sleep(slownessMs);
    await route.continue();
  });
  await signIn(page, product, owner);
  await page.goto(`${product.address}/understand?touchpoint=${touchpoint.id}`);
  await isFull(page);

  let sent = 0;
  let isFlowing = true;
  const flow = (async () => {
    while (isFlowing) {
      if (await sendAnswer(destination, { id: crypto.randomUUID(), score: 9 })) sent++;
      await sleep(100);
    }
  })();
  const card = page.getByRole("list", { name: "Scores" }).getByRole("listitem").filter({ hasText: "Net Promoter" });
  const count = async () => Number(/(\d+) answers/.exec((await card.textContent()) ?? "")?.[1] ?? 0);
  const seen = new Set<number>();
  await expect.poll(async () => seen.add(await count()).size, { timeout: patience }).toBeGreaterThan(4);

  isFlowing = false;
  await flow;
  await expect.poll(count, { timeout: patience }).toBe(sent);
  for (const [index, at] of asked.entries()) {
    const before = asked[index - 1];
    // Opening the page asks on its own account, and what changed meanwhile once more.
    if (before !== undefined && index > 2) expect(at - before).toBeGreaterThan(2_000);
  }
});
