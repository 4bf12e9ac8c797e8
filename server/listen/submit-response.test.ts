import { readSubmissionJson } from "@croquette/survey";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "../platform/id.ts";
import { asSystemActor } from "../platform/platform.ts";
import type { Refusal } from "../platform/refusal.ts";
import { openRestaurant, type TestRestaurant } from "../testing/restaurant.ts";
import { testDatabase } from "../testing/test-database.ts";
import { testClock, testPlatform } from "../testing/test-platform.ts";
import { createTestWorkspace, type TestWorkspace } from "../testing/workspace.ts";
import { listFeedback } from "./list-feedback.ts";
import { feedbackQuery } from "./schemas.ts";
import { submitResponse } from "./submit-response.ts";

const clock = testClock();
const platform = await testPlatform(await testDatabase(), clock);
let workspace: TestWorkspace;
let restaurant: TestRestaurant;

beforeAll(async () => {
  workspace = await createTestWorkspace(platform);
  restaurant = await openRestaurant(platform, workspace);
});

function send(body: { id?: string; nps?: unknown; comment?: unknown; email?: string }) {
  const { nps = 9, comment, email } = body;
  const submission = readSubmissionJson({
    id: body.id ?? newId(),
    answers: { [restaurant.nps]: nps, ...(comment === undefined ? {} : { [restaurant.comment]: comment }) },
    ...(email ? { contact: { name: "Anna", email } } : {}),
  });
  return submitResponse(restaurant.intake, restaurant.askable, submission, "en");
}

function countRows(table: "feedback" | "score_delta" | "customer", id?: string) {
  return asSystemActor(platform, async ({ tx }) => {
    let query = tx.selectFrom(table).select(({ fn }) => fn.countAll<number>().as("n"));
    query = query.where("workspace_id", "=", workspace.id);
    if (id) query = query.where("id", "=", id);
    return Number((await query.executeTakeFirstOrThrow()).n);
  });
}

describe("a guest who sends the same answer again", () => {
  test("is thanked again, and the answer counts once", async () => {
    const id = newId();
    expect(await send({ id })).toMatchObject({ accepted: true, repeated: false });
    expect(await send({ id })).toMatchObject({ accepted: true, repeated: true });
    expect(await countRows("feedback", id)).toBe(1);
    expect(await countRows("score_delta", id)).toBe(1);
  });

  test("a hundred times at once, has one answer stored", async () => {
    const id = newId();
    const results = await Promise.all(Array.from({ length: 100 }, () => send({ id })));
    expect(results.every(({ accepted }) => accepted)).toBe(true);
    expect(await countRows("feedback", id)).toBe(1);
  });

  test("with other contents under the same id, is told so and what arrived first is kept", async () => {
    const id = newId();
    await send({ id, nps: 9 });
    await expect(send({ id, nps: 2 })).rejects.toMatchObject({ code: "conflict" } satisfies Partial<Refusal>);
    const [row] = await readAnswers(id);
    expect(row?.answers).toEqual({ [restaurant.nps]: 9 });
  });

  test("with other contents while the first is still on its way, has only one of the two accepted", async () => {
    const id = newId();
    const outcomes = await Promise.allSettled([send({ id, nps: 9 }), send({ id, nps: 2 })]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  test("is thanked again also while something else is sent under the same id", async () => {
    const id = newId();
    await send({ id, nps: 9 });
    const other = expect(send({ id, nps: 2 })).rejects.toMatchObject({ code: "conflict" });
    const again = await Promise.all(Array.from({ length: 7 }, () => send({ id, nps: 9 })));
    await other;
    for (const result of again) expect(result).toMatchObject({ accepted: true, repeated: true });
  });
});

function readAnswers(id: string) {
  return asSystemActor(platform, ({ tx }) =>
    tx.selectFrom("feedback").select(["answers", "text"]).where("id", "=", id).execute(),
  );
}

test("whatever is sent, in whatever order and however often, each id is stored once with its first contents", async () => {
  const sent = fc.record({ key: fc.integer({ min: 0, max: 5 }), nps: fc.integer({ min: 0, max: 10 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(sent, { minLength: 1, maxLength: 30 }), async (sequence) => {
      const ids = Array.from({ length: 6 }, newId);
      const first = new Map<string, number>();
      for (const { key, nps } of sequence) {
        const id = ids[key] ?? newId();
        const known = first.get(id);
        if (known === undefined) first.set(id, nps);
        const result = await send({ id, nps }).then(
          () => "accepted",
          () => "refused",
        );
        expect(result).toBe(known === undefined || known === nps ? "accepted" : "refused");
      }
      for (const [id, nps] of first) {
        const [row] = await readAnswers(id);
        expect(row?.answers).toEqual({ [restaurant.nps]: nps });
      }
    }),
    { numRuns: 15 },
  );
});

describe("answers that cannot be stored", () => {
  test.each([
    ["a score off the scale", { nps: 11 }],
    ["a score that is no whole number", { nps: 7.5 }],
    ["a score as a text", { nps: "many" }],
    ["a NUL character", { comment: "before\u0000after" }],
    ["half of a surrogate pair", { comment: "\ud83d" }],
    ["a text of a megabyte", { comment: "x".repeat(1_000_000) }],
  ])("are sent back with what is wrong and never reach the database: %s", async (_what, body) => {
    const id = newId();
    const result = await send({ id, ...body });
    expect(result.accepted).toBe(false);
    expect(await countRows("feedback", id)).toBe(0);
  });

  test("leave their neighbours in the same batch unharmed", async () => {
    const ids = Array.from({ length: 40 }, newId);
    const results = await Promise.allSettled(
      ids.map((id, index) => (index % 10 === 3 ? poison(id) : send({ id, comment: `Number ${index}` }))),
    );
    const stored = await Promise.all(ids.map((id) => countRows("feedback", id)));
    ids.forEach((_, index) => {
      const isPoison = index % 10 === 3;
      expect(results[index]?.status).toBe(isPoison ? "rejected" : "fulfilled");
      expect(stored[index]).toBe(isPoison ? 0 : 1);
    });
  });
});

/** Gets past the checks of the edge, as a fault of ours would, and is refused by the database itself. */
async function poison(id: string): Promise<void> {
  await restaurant.intake.ingest.store({
    workspaceId: workspace.id,
    id,
    channel: "qr",
    touchpointId: restaurant.touchpointId,
    placeId: restaurant.placeId,
    surveyId: restaurant.askable.surveyId,
    surveyVersionId: restaurant.askable.versionId,
    spot: null,
    language: "en",
    receivedAt: clock.now(),
    localDay: "2026-03-10",
    answers: { [restaurant.comment]: "\u0000" },
    text: "\u0000",
    scores: [],
    contact: null,
    contentHash: "00",
    responsibility: {
      caseRule: restaurant.askable.settings.caseRule,
      caseDeadlineHours: 24,
      ownerMemberId: null,
      ownerTeamId: null,
    },
  });
}

test("guests who leave the same address in one moment are one customer, in whatever letters they write it", async () => {
  const before = await countRows("customer");
  await Promise.all(["Eva@Example.com", "eva@example.com", "EVA@example.com"].map((email) => send({ email })));
  expect(await countRows("customer")).toBe(before + 1);
});

test("an answer just before midnight belongs to the day on the wall of the restaurant, not in London", async () => {
  clock.set("2026-03-28T23:30:00Z");
  const id = newId();
  await send({ id });
  const [row] = await asSystemActor(platform, ({ tx }) =>
    tx.selectFrom("feedback").select("local_day").where("id", "=", id).execute(),
  );
  expect(row?.local_day).toBe("2026-03-29");
});

describe("the list of feedback", () => {
  const query = (input: Record<string, unknown>) => feedbackQuery.parse(input);
  const list = (input: Record<string, unknown>) => workspace.as("viewer", (ctx) => listFeedback(ctx, query(input)));

  test("shows every answer once, page by page, also those of the same moment", async () => {
    clock.set("2026-04-01T10:00:00Z");
    const ids = Array.from({ length: 25 }, newId);
    await Promise.all(ids.map((id) => send({ id, comment: "Everybody at once" })));
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list({
        from: "2026-04-01",
        limit: 7,
        ...(cursor ? { cursor } : {}),
      });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen.toSorted()).toEqual(ids.toSorted());
  });

  test("refuses the cursor of another order", async () => {
    const { nextCursor } = await list({ limit: 1 });
    await expect(list({ limit: 1, sort: "oldest", cursor: nextCursor })).rejects.toMatchObject({ code: "invalid" });
  });

  test("finds words in comments, by their beginnings, and nothing else", async () => {
    const id = newId();
    await send({ id, comment: "The Käsespätzle were wonderful" });
    expect((await list({ search: "käsesp wonder" })).items.map((item) => item.id)).toContain(id);
    expect((await list({ search: "käsesp awful" })).items).toEqual([]);
    expect((await list({ search: "%' or 1=1 --" })).items).toEqual([]);
  });

  test("finds answers by their score", async () => {
    const id = newId();
    await send({ id, nps: 3 });
    const found = await list({ metric: restaurant.nps, fromScore: 3, toScore: 3 });
    expect(found.items.map((item) => item.id)).toContain(id);
    expect(found.items.every((item) => item.scores[0]?.score === 3)).toBe(true);
  });

  test("never shows the feedback of another workspace", async () => {
    const other = await createTestWorkspace(platform);
    const page = await other.as("owner", (ctx) => listFeedback(ctx, query({})));
    expect(page.items).toEqual([]);
  });
});
