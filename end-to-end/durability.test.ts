import { beforeEach, describe, expect, it } from "vitest";
import { type Answer, type AnswerStream, sendAnswer, streamAnswers } from "./answer-stream.ts";
import { patience } from "./browser.ts";
import { serverProcess, statusOf } from "./server-process.ts";
import { addTouchpoint, makeWorkspace, npsOf, read, type Touchpoint } from "./staff.ts";

const server = await serverProcess();
const client = await makeWorkspace(server);
/** A place of its own for each test, so that its answers can be counted. */
let touchpoint: Touchpoint;
let destination: Parameters<typeof sendAnswer>[0];

beforeEach(async () => {
  touchpoint = await addTouchpoint(client, `Table ${crypto.randomUUID()}`);
  destination = { address: server.address, code: touchpoint.code, metric: await npsOf(client, touchpoint) };
});

describe("no acknowledged answer is lost, and none is double", () => {
  it("when the server is killed in the middle of answers", { timeout: 240_000 }, async () => {
    const stream = streamAnswers(destination);
    await enough(stream);
    server.kill("SIGKILL");
    await Promise.all([server.ended(), stream.stop()]);
    expect(stream.unanswered.length, "answers that were under way").toBeGreaterThan(0);

    await server.start();
    await expectKept(stream);
    await expectHarmlessToSendAgain(stream);
  });

  it("when the database is killed, and the server stays", { timeout: 240_000 }, async () => {
    const stream = streamAnswers(destination);
    await enough(stream);
    server.killDatabase("SIGKILL");
    await expect.poll(() => stream.unanswered.length, { timeout: patience }).toBeGreaterThan(0);
    expect(await statusOf(`${server.address}/healthz`)).toBe(200);
    const before = stream.acknowledged.length;
    await expect.poll(() => stream.acknowledged.length, { timeout: 2 * patience }).toBeGreaterThan(before + 50);
    await stream.stop();

    expect(server.isRunning()).toBe(true);
    await expectKept(stream);
    await expectHarmlessToSendAgain(stream);
  });

  it("when the server is asked to stop: it finishes what is under way, and takes its database along", {
    timeout: 240_000,
  }, async () => {
    const stream = streamAnswers(destination);
    await enough(stream);
    server.kill("SIGTERM");
    const [exitCode] = await Promise.all([server.ended(), stream.stop()]);
    expect(exitCode).toBe(0);
    expect(server.isDatabaseRunning()).toBe(false);

    await server.start();
    await expectKept(stream);
    await expectHarmlessToSendAgain(stream);
  });
});

it("a restart of the database is a moment of waiting, not the end of the server", { timeout: 240_000 }, async () => {
  expect(await sendAnswer(destination, { id: crypto.randomUUID(), score: 9 })).toBe(true);
  server.killDatabase("SIGINT");
  const sendUntilTaken = () => sendAnswer(destination, late);
  const late: Answer = { id: crypto.randomUUID(), score: 9 };
  await expect.poll(sendUntilTaken, { timeout: 2 * patience }).toBe(true);
  await expect.poll(() => statusOf(`${server.address}/readyz`), { timeout: patience }).toBe(200);
  expect(server.isRunning()).toBe(true);
  expect(await storedAt(touchpoint)).toHaveLength(2);
});

/** So many that they came in many batches, with some of them under way at any moment. */
async function enough(stream: AnswerStream): Promise<void> {
  await expect.poll(() => stream.acknowledged.length, { timeout: 2 * patience, interval: 20 }).toBeGreaterThan(400);
}

/** What was acknowledged is there; nothing is there that was never sent; the figures and the cases agree with it. */
async function expectKept({ acknowledged, unanswered }: AnswerStream): Promise<void> {
  const stored = await storedAt(touchpoint);
  const ids = new Set(stored);
  const sent = [...acknowledged, ...unanswered];
  expect(
    acknowledged.filter(({ id }) => !ids.has(id)),
    "acknowledged, but not there",
  ).toEqual([]);
  expect(stored.length, "each once").toBe(ids.size);
  expect(
    stored.filter((id) => !sent.some((answer) => answer.id === id)),
    "never sent",
  ).toEqual([]);
  await expectFigures(sent.filter(({ id }) => ids.has(id)));
}

/** Everything that was ever sent is sent once more: it is there once, and counted once. */
async function expectHarmlessToSendAgain({ acknowledged, unanswered }: AnswerStream): Promise<void> {
  const sent = [...acknowledged, ...unanswered];
  for (let begin = 0; begin < sent.length; begin += 20) {
    const taken = await Promise.all(sent.slice(begin, begin + 20).map((answer) => sendAnswer(destination, answer)));
    expect(taken).not.toContain(false);
  }
  const stored = await storedAt(touchpoint);
  expect(stored.toSorted()).toEqual(sent.map(({ id }) => id).toSorted());
  await expectFigures(sent);
}

async function expectFigures(answers: readonly Answer[]): Promise<void> {
  const today = new Date().toISOString().slice(0, 10);
  const [year] = today.split("-");
  const query = {
    from: `${year}-01-01`,
    to: `${Number(year) + 1}-01-01`,
    compare: "none",
    dimension: "touchpoint",
  } as const;
  const { scores } = await read(client.scores.overview.$get({ query: { ...query, value: touchpoint.id } }));
  expect(scores.find((score) => score.metric.id === destination.metric)?.n, "answers in the figures").toBe(
    answers.length,
  );

  const unhappy = answers.filter(({ score }) => score === 2).length;
  expect(await countCases(touchpoint), "one case for each bad score").toBe(unhappy);
}

async function storedAt({ id }: Touchpoint): Promise<string[]> {
  return collect((cursor) => read(client.feedback.$get({ query: { touchpoint: id, limit: "200", ...cursor } })));
}

async function countCases({ id }: Touchpoint): Promise<number> {
  const ids = await collect((cursor) =>
    read(client.cases.$get({ query: { touchpoint: id, status: "all", limit: "200", ...cursor } })),
  );
  return ids.length;
}

type Cursor = { readonly cursor?: string };
interface PageOfIds {
  readonly items: readonly { readonly id: string }[];
  readonly nextCursor: string | null;
}

/** The ids of every page of a list. */
async function collect(readPage: (cursor: Cursor) => Promise<PageOfIds>): Promise<string[]> {
  const ids: string[] = [];
  let cursor: Cursor = {};
  for (;;) {
    const { items, nextCursor } = await readPage(cursor);
    ids.push(...items.map(({ id }) => id));
    if (nextCursor === null) return ids;
    cursor = { cursor: nextCursor };
  }
}
