import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { tcpProxy } from "../server/testing/tcp-proxy.ts";
import { testDatabase } from "../server/testing/test-database.ts";
import { type AnswerStream, streamAnswers } from "./answer-stream.ts";
import { patience } from "./browser.ts";
import { counted, expectHarmlessToSendAgain, expectKept, storedAt } from "./kept.ts";
import { openForm } from "./paper-form.ts";
import { startProduct } from "./product.ts";
import { statusOf } from "./server-process.ts";
import { addTouchpoint, makeWorkspace } from "./staff.ts";

const line = await tcpProxy((await testDatabase()).url);
afterAll(line.close);
const product = await startProduct({ DATABASE_URL: line.url, SUBMISSIONS_PER_MINUTE: "0" });
const client = await makeWorkspace(product);

const newTable = async () =>
  counted(client, product.address, await addTouchpoint(client, `Table ${crypto.randomUUID()}`));

describe("a guest whose answer is on its way when the line to the database breaks", () => {
  it.each([
    { what: "a good answer before it is heard", score: 9, spoil: line.cutBefore },
    { what: "a good answer between commit and its answer", score: 9, spoil: line.cutAfterCommitOf },
    { what: "a bad answer before it is heard", score: 2, spoil: line.cutBefore },
    { what: "a bad answer between commit and its answer", score: 2, spoil: line.cutAfterCommitOf },
  ])("gets the page back with what was typed, and is heard once: $what", async ({ score, spoil }) => {
    const at = await newTable();
    const form = await openForm(at.touchpoint.link);
    spoil("insert into feedback");

    const refused = await form.send({ score, comment: "The soup\nwas <cold>" });
    expect(refused.status).toBe(503);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(form.kept()).toEqual({ score: String(score), comment: "The soup\nwas <cold>" });

    const taken = await form.send({});
    expect(taken.status).toBe(200);
    expect(await storedAt(at)).toEqual([form.id]);
    await expectKept(at, { acknowledged: [{ id: form.id, score }], unanswered: [], stop: async () => {} });
  });
});

/** Waits for so many answers that they came in several batches. */
async function someMore({ acknowledged }: AnswerStream): Promise<void> {
  const { length } = acknowledged;
  await expect.poll(() => acknowledged.length, { timeout: patience, interval: 5 }).toBeGreaterThan(length + 40);
}

it("no acknowledged answer is lost and none is double while the line is reset again and again", async () => {
  const at = await newTable();
  const stream = streamAnswers(at.destination);
  // Eight times, and until answers were under way.
  for (let round = 1; round <= 8 || stream.unanswered.length === 0; round++) {
    await someMore(stream);
    // At another moment of a batch each time.
    await sleep(round % 8);
    line.reset();
  }
  await someMore(stream);
  await stream.stop();
  await expectKept(at, stream);
  await expectHarmlessToSendAgain(at, stream);
});

it("a line with a delay of 100 ms makes answers slower, and loses none", async () => {
  const at = await newTable();
  line.delay(100);
  const stream = streamAnswers(at.destination);
  await expect.poll(() => stream.acknowledged.length, { timeout: 2 * patience, interval: 20 }).toBeGreaterThan(100);
  await stream.stop();
  line.heal();
  expect(stream.unanswered).toEqual([]);
  await expectKept(at, stream);
});

it("a black hole is told to the guest before a browser gives up, and is over when the line is back", async () => {
  const at = await newTable();
  const form = await openForm(at.touchpoint.link);
  line.blackHole();
  const [refused, alive] = await Promise.all([
    form.send({ score: 9, comment: "Nobody hears me" }),
    statusOf(`${product.address}/healthz`),
  ]);
  expect(alive).toBe(200);
  expect(refused.status).toBe(503);
  expect(refused.headers.get("retry-after")).not.toBeNull();
  expect(form.kept()).toEqual({ score: "9", comment: "Nobody hears me" });

  line.heal();
  const began = performance.now();
  expect((await form.send({})).status).toBe(200);
  // A second statement in vain would take fifteen seconds more.
  expect(performance.now() - began).toBeLessThan(14_000);
  expect(await storedAt(at)).toEqual([form.id]);
});
