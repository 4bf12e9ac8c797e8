import fc from "fast-check";
import { expect, test } from "vitest";
import type { ReceivedScore } from "../listen/events.ts";
import { decideCase } from "./decide-case.ts";

const rule = { nps: 6, csat: 2, ces: 3 };
const nps = (score: number): ReceivedScore => ({
  metricId: "n",
  kind: "nps",
  score,
  lowest: 0,
  highest: 10,
  direction: "higher-is-better",
});
const csat = (score: number): ReceivedScore => ({ ...nps(score), metricId: "c", kind: "csat", lowest: 1, highest: 5 });
const ces = (score: number, direction: ReceivedScore["direction"]): ReceivedScore => ({
  ...nps(score),
  metricId: "e",
  kind: "ces",
  lowest: 1,
  highest: 7,
  direction,
});
const rating = (score: number): ReceivedScore => ({ ...csat(score), metricId: "r", kind: "rating" });

const anyScore = fc.oneof(
  fc.integer({ min: 0, max: 10 }).map(nps),
  fc.integer({ min: 1, max: 5 }).map(csat),
  fc.integer({ min: 1, max: 5 }).map(rating),
  fc
    .tuple(fc.integer({ min: 1, max: 7 }), fc.constantFrom("higher-is-better" as const, "lower-is-better" as const))
    .map(([score, direction]) => ces(score, direction)),
);

test("a guest who scores at or below the rule gets a case, one above does not", () => {
  expect(decideCase(rule, [nps(6)])).toEqual(nps(6));
  expect(decideCase(rule, [nps(7)])).toBeNull();
  expect(decideCase(rule, [csat(2)])).not.toBeNull();
  expect(decideCase(rule, [csat(3)])).toBeNull();
});

test("effort counts in the direction in which it was asked", () => {
  expect(decideCase(rule, [ces(3, "higher-is-better")])).not.toBeNull();
  expect(decideCase(rule, [ces(5, "higher-is-better")])).toBeNull();
  expect(decideCase(rule, [ces(5, "lower-is-better")])).not.toBeNull();
  expect(decideCase(rule, [ces(3, "lower-is-better")])).toBeNull();
});

test("the case names the worst of several bad scores", () => {
  expect(decideCase(rule, [nps(5), csat(1), ces(3, "higher-is-better")])?.kind).toBe("csat");
});

test("a kind of score that the workspace switched off never opens a case, nor does a single factor", () => {
  fc.assert(
    fc.property(fc.array(anyScore), (scores) => {
      expect(decideCase({ nps: null, csat: null, ces: null }, scores)).toBeNull();
    }),
  );
  expect(decideCase(rule, [rating(1)])).toBeNull();
});

test("another score beside a bad one never makes the case go away", () => {
  fc.assert(
    fc.property(fc.array(anyScore), anyScore, (scores, other) => {
      if (decideCase(rule, scores)) expect(decideCase(rule, [...scores, other])).not.toBeNull();
    }),
  );
});
