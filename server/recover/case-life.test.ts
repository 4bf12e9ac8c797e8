import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Refusal } from "../platform/refusal.ts";
import { type CaseMove, type CaseState, isOpen } from "./case-state.ts";
import { decideConfirmation } from "./confirm/decide-confirmation.ts";
import { decideAsking } from "./decide-asking.ts";
import { decideChange } from "./decide-change.ts";
import { decideNotAsked } from "./decide-not-asked.ts";
import { decideReopening } from "./decide-reopening.ts";
import { decideReply } from "./decide-reply.ts";
import { decideResolution } from "./decide-resolution.ts";
import { decideUnconfirmed } from "./decide-unconfirmed.ts";

const start = new Date("2026-03-10T12:00:00Z");
const hour = 3_600_000;
const fresh: CaseState = {
  status: "new",
  deadlineAt: new Date(start.getTime() + 24 * hour),
  waitingSince: start,
  resolvedAt: null,
  closedAt: null,
  confirmation: null,
  confirmUntil: null,
  reopened: 0,
};
const ask = { kind: "ask", days: 7 } as const;
const resolved = decideResolution(fresh, { now: start, confirmation: ask }).state;

function say(state: CaseState, answer: "yes" | "no", round = state.reopened, newer: CaseState | null = null) {
  return decideConfirmation(state, { answer, text: null, round, now: start, deadlineHours: 24, newer });
}

function moveOf(outcome: ReturnType<typeof decideConfirmation>): CaseMove {
  if (outcome.kind !== "confirmed" && outcome.kind !== "refused") throw new Error(`No move: ${outcome.kind}`);
  return outcome.move;
}

describe("the customer closes the case", () => {
  test("yes closes it as confirmed", () => {
    const { state, counts } = moveOf(say(resolved, "yes"));
    expect(state).toMatchObject({ status: "closed", confirmation: "confirmed", closedAt: start });
    expect(counts).toEqual([{ name: "confirmed", at: start, sign: 1 }]);
  });

  test("no reopens it with a new deadline, and the customer waits again", () => {
    const answered = decideReply(resolved, { id: "1", by: "person", details: {} }).state;
    const { state, entries } = moveOf(say(answered, "no"));
    expect(state).toMatchObject({ status: "in_progress", confirmation: "refused", reopened: 1, waitingSince: start });
    expect(entries.map(({ kind }) => kind)).toEqual(["refused", "reopened"]);
  });

  test("a second click changes nothing, whichever it was", () => {
    expect(say(moveOf(say(resolved, "yes")).state, "yes").kind).toBe("already-confirmed");
    expect(say(moveOf(say(resolved, "no")).state, "no", 0).kind).toBe("being-worked-on");
    expect(say(moveOf(say(resolved, "no")).state, "yes", 0).kind).toBe("being-worked-on");
  });

  test("a customer who said yes and then finds that it is not right is heard", () => {
    const { state, counts } = moveOf(say(moveOf(say(resolved, "yes")).state, "no"));
    expect(state.status).toBe("in_progress");
    expect(counts.map(({ name, sign }) => [name, sign])).toEqual([
      ["resolved", -1],
      ["confirmed", -1],
      ["reopened", 1],
    ]);
  });

  test("an old link does not answer a newer question", () => {
    const again = decideResolution(moveOf(say(resolved, "no")).state, { now: start, confirmation: ask }).state;
    expect(say(again, "yes", 0).kind).toBe("superseded");
    expect(say(again, "yes", 1).kind).toBe("confirmed");
  });

  test("a no about an old case is heard once in the customer's newer case, which is worked on again", () => {
    const old = decideUnconfirmed(resolved, new Date(start.getTime() + 7 * 24 * hour))?.state ?? fresh;
    const newer = { ...fresh, status: "waiting", waitingSince: null } as const;
    const outcome = say(old, "no", 0, newer);
    if (outcome.kind !== "refused") throw new Error(outcome.kind);
    expect(outcome.move.state).toMatchObject({ status: "closed", confirmation: "refused", resolvedAt: null });
    expect(outcome.move.counts.map(({ name, sign }) => [name, sign])).toEqual([
      ["resolved", -1],
      ["unconfirmed", -1],
    ]);
    expect(outcome.newerMove?.state).toMatchObject({ status: "in_progress", waitingSince: start, reopened: 0 });
    expect(say(outcome.move.state, "no", 0, newer).kind).toBe("being-worked-on");
    expect(say(outcome.move.state, "yes", 0, null).kind).toBe("superseded");
  });

  test("who could not be asked in time is heard all the same when the mail is sent later", () => {
    const closed = decideNotAsked(resolved, new Date(start.getTime() + 7 * 24 * hour));
    expect(closed?.state).toMatchObject({ status: "closed", confirmation: "not_asked" });
    expect(closed?.counts).toEqual([]);
    expect(moveOf(say(closed?.state ?? fresh, "yes")).state.confirmation).toBe("confirmed");
  });

  test("silence closes it as unconfirmed only when the time is over, and a late yes still counts", () => {
    expect(decideUnconfirmed(resolved, new Date(start.getTime() + 7 * 24 * hour - 1))).toBeNull();
    const closed = decideUnconfirmed(resolved, new Date(start.getTime() + 7 * 24 * hour))?.state ?? fresh;
    expect(closed).toMatchObject({ status: "closed", confirmation: "unconfirmed" });
    expect(moveOf(say(closed, "yes")).counts.map(({ name, sign }) => [name, sign])).toEqual([
      ["unconfirmed", -1],
      ["confirmed", 1],
    ]);
  });
});

test("a customer's waiting ends with a word from a person, not from a program, and not by resolving", () => {
  expect(decideReply(fresh, { id: "1", by: "program", details: {} }).state.waitingSince).toEqual(start);
  expect(resolved.waitingSince).toEqual(start);
  expect(decideReply(fresh, { id: "1", by: "person", details: {} }).state).toMatchObject({
    waitingSince: null,
    status: "in_progress",
  });
});

test("a resolved case keeps its status and deadline until it is reopened", () => {
  expect(() => decideChange(resolved, { status: "waiting" }, start)).toThrow(Refusal);
  expect(() => decideChange(fresh, { deadlineAt: new Date(start.getTime() - hour) }, start)).toThrow("future");
});

/** One step that somebody may try at some moment; what is not possible is refused and leaves the case as it is. */
const step = fc.oneof(
  fc.constant((state: CaseState, now: Date) => decideResolution(state, { now, confirmation: ask })),
  fc.constant((state: CaseState, now: Date) => decideResolution(state, { now, confirmation: { kind: "do-not-ask" } })),
  fc.constant((state: CaseState, now: Date) =>
    decideReopening(state, { now, deadlineHours: 24, cause: { kind: "member", reason: "not done" } }),
  ),
  fc.constant((state: CaseState, now: Date) =>
    decideReopening(state, { now, deadlineHours: 24, cause: { kind: "mail", error: "550" } }),
  ),
  fc.constantFrom(decideUnconfirmed, decideNotAsked),
  fc.constant((state: CaseState, now: Date) => (isOpen(state.status) ? null : decideAsking(state, now, 7))),
  fc
    .constantFrom("new" as const, "in_progress" as const, "waiting" as const)
    .map((status) => (state: CaseState, now: Date) => decideChange(state, { status }, now)),
  fc
    .constantFrom("person" as const, "program" as const)
    .map((by) => (state: CaseState) => decideReply(state, { id: "1", by, details: {} })),
  fc
    .tuple(fc.constantFrom("yes" as const, "no" as const), fc.nat(3))
    .map(([answer, back]) => (state: CaseState, now: Date) => {
      const round = Math.max(0, state.reopened - back);
      const outcome = decideConfirmation(state, { answer, text: null, round, now, deadlineHours: 24, newer: null });
      return "move" in outcome ? outcome.move : null;
    }),
);

test("no path leaves a case in a state that does not make sense, and the counts always add up to where it stands", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(step, fc.integer({ min: 1, max: 24 * 9 })), { maxLength: 30 }), (steps) => {
      let state = fresh;
      let now = start;
      const counted = { opened: 1, resolved: 0, confirmed: 0, reopened: 0, unconfirmed: 0 };
      for (const [attempt, hours] of steps) {
        now = new Date(now.getTime() + hours * hour);
        const move = tryMove(() => attempt(state, now));
        if (!move) continue;
        for (const { name, sign } of move.counts) counted[name] += sign;
        expectSense(state, move.state, now);
        state = move.state;
      }
      const isDone = isOpen(state.status) ? 0 : 1;
      expect(counted.resolved).toBe(isDone);
      expect(counted.reopened).toBe(state.reopened);
      expect(counted.confirmed).toBe(state.confirmation === "confirmed" ? 1 : 0);
      expect(counted.unconfirmed).toBe(state.confirmation === "unconfirmed" ? 1 : 0);
    }),
    { numRuns: 1_000 },
  );
});

function tryMove(attempt: () => CaseMove | null): CaseMove | null {
  try {
    return attempt();
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function expectSense(before: CaseState, after: CaseState, now: Date): void {
  const reopens = !isOpen(before.status) && isOpen(after.status);
  expect(after.reopened - before.reopened).toBe(reopens ? 1 : 0);
  if (reopens) expect(after.deadlineAt.getTime()).toBeGreaterThan(now.getTime());
  expect(after.closedAt !== null).toBe(after.status === "closed");
  expect(after.resolvedAt !== null).toBe(!isOpen(after.status));
  expect(after.confirmUntil !== null).toBe(after.status === "resolved");
  expect(after.confirmation === "asked").toBe(after.status === "resolved");
  if (after.status === "closed") expect(["confirmed", "unconfirmed", "not_asked"]).toContain(after.confirmation);
  if (after.waitingSince) expect(after.waitingSince.getTime()).toBeLessThanOrEqual(now.getTime());
}
