import { expect } from "vitest";
import { type Answer, type AnswerStream, type Destination, sendAnswer } from "./answer-stream.ts";
import { type Client, npsOf, read, type Touchpoint } from "./staff.ts";

/** Where the answers of one touchpoint go, and who looks at what arrived there. */
export interface Counted {
  readonly client: Client;
  readonly touchpoint: Touchpoint;
  readonly destination: Destination;
}

/** A touchpoint whose answers can be counted. */
export async function counted(client: Client, address: string, touchpoint: Touchpoint): Promise<Counted> {
  const metric = await npsOf(client, touchpoint);
  return { client, touchpoint, destination: { address, code: touchpoint.code, metric } };
}

/** What was acknowledged is there; nothing is there that was never sent; the figures and the cases agree with it. */
export async function expectKept(at: Counted, { acknowledged, unanswered }: AnswerStream): Promise<void> {
  const stored = await storedAt(at);
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
  await expectFigures(
    at,
    sent.filter(({ id }) => ids.has(id)),
  );
}

/** Everything that was ever sent is sent once more: it is there once, and counted once. */
export async function expectHarmlessToSendAgain(
  at: Counted,
  { acknowledged, unanswered }: AnswerStream,
): Promise<void> {
  const sent = [...acknowledged, ...unanswered];
  for (let begin = 0; begin < sent.length; begin += 20) {
    const taken = await Promise.all(sent.slice(begin, begin + 20).map((answer) => sendAnswer(at.destination, answer)));
    expect(taken).not.toContain(false);
  }
  const stored = await storedAt(at);
  expect(stored.toSorted()).toEqual(sent.map(({ id }) => id).toSorted());
  await expectFigures(at, sent);
}

async function expectFigures(at: Counted, answers: readonly Answer[]): Promise<void> {
  const { client, touchpoint, destination } = at;
  // Wide enough for answers around New Year, in every time zone.
  const year = new Date().getUTCFullYear();
  const query = {
    from: `${year - 1}-01-01`,
    to: `${year + 1}-12-31`,
    compare: "none",
    dimension: "touchpoint",
  } as const;
  const { scores } = await read(client.scores.overview.$get({ query: { ...query, value: touchpoint.id } }));
  expect(scores.find((score) => score.metric.id === destination.metric)?.n, "answers in the figures").toBe(
    answers.length,
  );

  const unhappy = answers.filter(({ score }) => score === 2).length;
  expect(await countCases(at), "one case for each bad score").toBe(unhappy);
}

/** The ids of all that arrived there. */
export async function storedAt({ client, touchpoint }: Counted): Promise<string[]> {
  return collect((cursor) =>
    read(client.feedback.$get({ query: { touchpoint: touchpoint.id, limit: "200", ...cursor } })),
  );
}

async function countCases({ client, touchpoint }: Counted): Promise<number> {
  const ids = await collect((cursor) =>
    read(client.cases.$get({ query: { touchpoint: touchpoint.id, status: "all", limit: "200", ...cursor } })),
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
