import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noncentralTUpper } from "./kernel/noncentral-t.ts";
import { tUpperQuantile } from "./kernel/student-t.ts";
import { lifetimeValue } from "./lifetime-value.ts";
import {
  answersForMeanDifference,
  answersForNetDifference,
  answersForNetScore,
  answersForShare,
  answersForShareDifference,
  answersForShareDifferenceByArcsine,
  findableNetChange,
  findableShareChange,
} from "./sample-size.ts";
import { countScores } from "./score-counts.ts";
import { shareInterval } from "./share-intervals.ts";
import { checkMeanGoal, checkNpsGoal, checkShareGoal, checkShareGoalOf, goalProgress } from "./target.ts";

const TEN = { lowest: 0, highest: 10 };

describe("how many answers are needed", () => {
  it("for a share: the classic 385, and 278 of a thousand people", () => {
    expect(answersForShare(0.5, 0.05).needed).toBe(385);
    expect(answersForShare(0.5, 0.05, { population: 1000 }).needed).toBe(278);
    expect(() => answersForShare(0.5, 0)).toThrow("out-of-range: margin");
  });
  it("for a share difference: the published 77 of R's manual", () => {
    expect(answersForShareDifference(0.5, 0.75, { power: 0.9 }).exact).toBeCloseTo(76.7, 1);
    expect(answersForShareDifferenceByArcsine(0.5, 0.6).exact).toBeCloseTo(387.1677, 3);
    expect(() => answersForShareDifference(0.5, 0.5)).toThrow("out-of-range: p2");
  });
  it("for a mean difference: the power at that size is the one asked for", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.15, max: 1.5, noNaN: true }),
        fc.double({ min: 0.6, max: 0.97, noNaN: true }),
        (effect, power) => {
          const { exact } = answersForMeanDifference(effect, 1, { power });
          const df = 2 * (exact - 1);
          const reached = noncentralTUpper(tUpperQuantile(0.025, df), df, Math.sqrt(exact / 2) * effect);
          expect(reached).toBeCloseTo(power, 6);
        },
      ),
      { seed: 23, numRuns: 25 },
    );
    expect(answersForMeanDifference(0.5, 1).needed).toBe(64);
    expect(answersForMeanDifference(50, 1).exact).toBe(2);
  });
  it("grow with confidence and power and fall with the difference", () => {
    const base = answersForNetDifference(0.6, 0.1).exact;
    expect(answersForNetDifference(0.6, 0.1, { confidence: 0.99 }).exact).toBeGreaterThan(base);
    expect(answersForNetDifference(0.6, 0.1, { power: 0.95 }).exact).toBeGreaterThan(base);
    expect(answersForNetDifference(0.6, 0.2).exact).toBeLessThan(base);
    expect(answersForNetScore(1, 0.05).needed).toBe(1534);
    expect(() => answersForNetScore(1.2, 0.05)).toThrow("out-of-range: variance");
  });
  it("and what can be found with them undo each other", () => {
    const n = answersForNetDifference(0.7, 0.12).exact;
    expect(findableNetChange(0.7, n)).toBeCloseTo(0.12, 12);
    const size = answersForShareDifference(0.6, 0.75).exact;
    expect(findableShareChange(0.6, size, "rise")).toBeCloseTo(0.15, 9);
    expect(findableShareChange(0.75, size, "fall")).toBeCloseTo(0.15, 9);
    expect(findableShareChange(0.99, 20, "rise")).toBeNull();
  });
});

describe("is the goal reached", () => {
  const scores = [...new Array<number>(70).fill(9), ...new Array<number>(30).fill(5)];
  const counts = countScores(scores, TEN);

  it("only when even the lower bound is there", () => {
    const state = (target: number) => {
      const check = checkShareGoal(counts, { topFrom: 8, target });
      return check.state === "measured" && check.goal;
    };
    expect([0.5, 0.68, 0.72].map(state)).toEqual(["reached", "probably-reached", "not-reached"]);
    expect(checkShareGoalOf(scores, TEN, { topFrom: 8, target: 0.5 })).toEqual(
      checkShareGoal(counts, { topFrom: 8, target: 0.5 }),
    );
  });
  it("with a one-sided Wilson bound", () => {
    const check = checkShareGoal(counts, { topFrom: 8, target: 0.5 });
    expect(check.state === "measured" && check.lowerBound).toBeCloseTo(shareInterval(70, 100, "wilson", 0.9).lower, 14);
  });
  it("for means and NPS as well", () => {
    expect(checkMeanGoal(counts, { target: 7 })).toMatchObject({ goal: "reached", verdict: { code: "real" } });
    expect(checkMeanGoal(counts, { target: 7.7 })).toMatchObject({ goal: "probably-reached" });
    expect(checkNpsGoal(counts, { target: 0.2 })).toMatchObject({ goal: "reached", score: 0.4 });
    expect(checkNpsGoal(counts, { target: 0.5 })).toMatchObject({ goal: "not-reached" });
  });
  it("cannot be told from a handful of answers, or when nobody differs", () => {
    const few = countScores([9, 9, 9, 9], TEN);
    expect(checkShareGoal(few, { topFrom: 8, target: 0.2 })).toMatchObject({ verdict: { code: "too-little-data" } });
    const alike = countScores(new Array<number>(20).fill(9), TEN);
    expect(checkMeanGoal(alike, { target: 8 })).toMatchObject({
      goal: "probably-reached",
      p: null,
      verdict: { code: "not-determinable" },
    });
    expect(checkNpsGoal(countScores([], TEN), { target: 0 })).toEqual({ state: "no-answers", n: 0 });
    expect(() => checkShareGoal(counts, { topFrom: 11, target: 0.5 })).toThrow("off-scale: topFrom");
  });
  it("and how far it has come", () => {
    const times = { start: 0, now: 30, end: 120 };
    expect(goalProgress({ base: 60, current: 65, target: 80 }, times)).toEqual({
      progress: 0.25,
      elapsed: 0.25,
      pace: 1,
    });
    expect(goalProgress({ base: 60, current: 58, target: 80 }, { ...times, now: 0 }).pace).toBeNull();
    expect(() => goalProgress({ base: 60, current: 65, target: 60 }, times)).toThrow("no-variation: target");
  });
});

describe("lifetime value", () => {
  it("is the sum of its discounted margins", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.01, max: 0.5, noNaN: true }),
        fc.integer({ min: 1, max: 60 }),
        (retention, discount, periods) => {
          let sum = 0;
          for (let t = 0; t < periods; t++) sum += 100 * (retention / (1 + discount)) ** t;
          const value = lifetimeValue({ margin: 100, retention, discount, periods });
          expect(value.finite).toBeCloseTo(sum, 8);
          expect(value.infiniteInclFirst).toBeGreaterThanOrEqual(value.finite - 1e-9);
          expect(value.infiniteInclFirst - value.infinite).toBeCloseTo(100, 8);
        },
      ),
      { seed: 24 },
    );
  });
  it("is refused when customers stay for ever without discount", () => {
    expect(() => lifetimeValue({ margin: 1, retention: 1, discount: 0, periods: 3 })).toThrow("out-of-range: discount");
    expect(() => lifetimeValue({ margin: 1, retention: 1.1, discount: 0.1, periods: 3 })).toThrow(
      "out-of-range: retention",
    );
    expect(() => lifetimeValue({ margin: 1, retention: 0.5, discount: 0.1, periods: 1.5 })).toThrow(
      "not-integer: periods",
    );
  });
});
