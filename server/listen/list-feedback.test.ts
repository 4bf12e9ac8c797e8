import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { writeCursor } from "../platform/http/cursor.ts";
import { asSystemActor } from "../platform/platform.ts";
import {
  createTestTouchpoint,
  receiveTestFeedback,
  type TestAnswer,
  type TestTouchpoint,
} from "../testing/feedback.ts";
import { testDatabase } from "../testing/test-database.ts";
import { testClock, testPlatform } from "../testing/test-platform.ts";
import { createTestWorkspace, type TestWorkspace } from "../testing/workspace.ts";
import { listFeedback } from "./list-feedback.ts";
import { type FeedbackQuery, feedbackQuery } from "./schemas.ts";
import { saysIndexedWords, wordsIn } from "./word-search.sql.ts";

const clock = testClock();
const platform = await testPlatform(await testDatabase(), clock);

let workspace: TestWorkspace;
let touchpoint: TestTouchpoint;
beforeEach(async () => {
  workspace = await createTestWorkspace(platform);
  touchpoint = await createTestTouchpoint(platform, workspace);
});

/** Each text a minute after the one before. */
async function hear(texts: readonly string[], at = touchpoint, answer: TestAnswer = {}): Promise<void> {
  await asSystemActor(platform, async (ctx) => {
    for (const text of texts) {
      clock.addMinutes(1);
      await receiveTestFeedback(ctx, at, [{ ...answer, text }]);
    }
  });
}

function list(query: Partial<Record<keyof FeedbackQuery, string>>) {
  return workspace.as("agent", (ctx) => listFeedback(ctx, feedbackQuery.parse(query)));
}

async function textsOf(query: Partial<Record<keyof FeedbackQuery, string>>): Promise<(string | null)[]> {
  return (await list(query)).items.map(({ text }) => text);
}

/** More than a search of one reads before it asks the index. */
const chatter = Array.from({ length: 60 }, (_, number) => `Number ${number} was fine`);

describe("a search in the feedback", () => {
  test("finds a rare word below everything that was said since, and in no other workspace", async () => {
    await hear(["A zebrafinch sang", "The zebrafinches ate our bread"]);
    await hear(chatter);
    const other = await createTestWorkspace(platform);
    await hear(["Their zebrafinch"], await createTestTouchpoint(platform, other));

    const first = await list({ search: "Zebrafinch", limit: "1" });
    expect(first.items).toMatchObject([{ text: "The zebrafinches ate our bread" }]);
    const second = await list({ search: "Zebrafinch", limit: "1", cursor: first.nextCursor ?? "" });
    expect(second).toMatchObject({ items: [{ text: "A zebrafinch sang" }], nextCursor: null });
    expect(await textsOf({ search: "zebra", limit: "1", sort: "oldest" })).toEqual(["A zebrafinch sang"]);
  });

  test("finds a common word page by page, each piece once and in the order of time", async () => {
    await hear(chatter);
    const seen: (string | null)[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const page = await list({ search: "was fin", limit: "7", ...(cursor ? { cursor } : {}) });
      seen.push(...page.items.map(({ text }) => text));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(chatter.toReversed());
  });

  test("keeps to the other filters, nearby and far away", async () => {
    const elsewhere = await createTestTouchpoint(platform, workspace);
    await hear(["A zebrafinch in Dutch"], touchpoint, { language: "nl" });
    await hear(["A zebrafinch in English"], touchpoint);
    await hear(["A zebrafinch elsewhere"], elsewhere);
    for (const _ of ["nearby", "far away"]) {
      const search = { search: "zebrafinch", limit: "1" };
      expect(await textsOf({ ...search, language: "nl" })).toEqual(["A zebrafinch in Dutch"]);
      expect(await textsOf({ ...search, touchpoint: elsewhere.id })).toEqual(["A zebrafinch elsewhere"]);
      expect(await textsOf({ ...search, place: elsewhere.placeId })).toEqual(["A zebrafinch elsewhere"]);
      expect(await textsOf({ ...search, channel: "kiosk" })).toEqual([]);
      expect(await textsOf({ ...search, case: "without" })).toEqual(["A zebrafinch elsewhere"]);
      expect(await textsOf({ ...search, to: "2026-01-01" })).toEqual([]);
      await hear(chatter);
    }
  });

  test("for the beginning of the workspace's own id finds nothing, as for any word that nobody said", async () => {
    await hear(chatter);
    expect(await textsOf({ search: workspace.id, limit: "1" })).toEqual([]);
    expect(await textsOf({ search: `@${workspace.id.slice(0, 4)}`, limit: "1" })).toEqual([]);
    expect(await textsOf({ search: "nobodysaidthis", limit: "1" })).toEqual([]);
  });

  test("without a letter looks for the very characters", async () => {
    await hear(["☹ again", ...chatter]);
    expect(await textsOf({ search: "☹", limit: "1" })).toEqual(["☹ again"]);
  });

  test("is answered by the index once it has to go far", async () => {
    const words = wordsIn("zebrafinch") ?? sql``;
    const plan = await asSystemActor(platform, async ({ tx }) => {
      await sql`set local enable_seqscan = off`.execute(tx);
      return sql<{ "QUERY PLAN": string }>`
        explain select f.id from feedback f where ${saysIndexedWords(workspace.id, words)}`.execute(tx);
    });
    expect(JSON.stringify(plan.rows)).toContain("Bitmap Index Scan on feedback_words");
  });
});

describe("a page link of the feedback", () => {
  test("is refused with another filter, and when it is damaged", async () => {
    await hear(["One", "Two"]);
    const cursor = (await list({ limit: "1", language: "en" })).nextCursor ?? "";
    expect((await list({ limit: "1", language: "en", cursor })).items).toMatchObject([{ text: "One" }]);
    await expect(list({ limit: "1", language: "nl", cursor })).rejects.toMatchObject({ code: "invalid" });

    const [, binding] = JSON.parse(Buffer.from(cursor, "base64url").toString());
    const damaged = writeCursor(binding, ["2026-03-10T12:00:00.000000Z", "no id"]);
    await expect(list({ limit: "1", language: "en", cursor: damaged })).rejects.toMatchObject({ code: "invalid" });
  });
});
