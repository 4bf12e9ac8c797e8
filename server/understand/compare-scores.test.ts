import { describe, expect, test } from "vitest";
import { compareScores } from "./compare-scores.ts";
import type { ScoreMetric } from "./queries.ts";

const ownWord = { minimumAnswers: 5, smallestChange: { nps: 5, csat: 5, ces: 0.3, rating: 0.2 } };

function metricOf(kind: ScoreMetric["kind"], lowest: number, highest: number): ScoreMetric {
  return { id: kind, kind, lowest, highest, direction: "higher-is-better", name: { en: kind } };
}

const nps = metricOf("nps", 0, 10);
const satisfaction = metricOf("csat", 1, 5);
const effort = metricOf("ces", 1, 7);

/** So many detractors, passives and promoters. */
function npsCounts(low: number, middle: number, high: number) {
  return { lowest: 0, counts: [0, 0, 0, low, 0, 0, 0, 0, middle, 0, high] };
}

function satisfied(yes: number, no: number) {
  return { lowest: 1, counts: [0, no, 0, yes, 0] };
}

function verdictOf(...compared: [ScoreMetric, ReturnType<typeof npsCounts>, ReturnType<typeof npsCounts>]) {
  const { verdict, better } = compareScores(...compared, ownWord);
  return { verdict, better };
}

describe("a difference", () => {
  test("that is sure and large enough to matter is real", () => {
    expect(verdictOf(nps, npsCounts(300, 200, 500), npsCounts(200, 200, 600))).toEqual({
      verdict: "real",
      better: false,
    });
  });

  test("that is sure but smaller than what matters is neither better nor worse, however many answered", () => {
    const verdict = verdictOf(nps, npsCounts(201_500, 200_000, 598_500), npsCounts(200_000, 200_000, 600_000));
    expect(verdict).toEqual({ verdict: "too-small", better: null });
  });

  test("of exactly what matters does matter", () => {
    const shares = verdictOf(satisfaction, satisfied(55_000, 45_000), satisfied(50_000, 50_000));
    expect(shares).toEqual({ verdict: "real", better: true });
    const again = verdictOf(satisfaction, satisfied(35_000, 65_000), satisfied(30_000, 70_000));
    expect(again).toEqual({ verdict: "real", better: true });
  });

  test("that so few answers could not have shown is too little data, and not chance", () => {
    expect(verdictOf(nps, npsCounts(20, 20, 60), npsCounts(22, 20, 58)).verdict).toBe("too-little-data");
    expect(verdictOf(nps, npsCounts(2_000, 2_000, 6_000), npsCounts(2_010, 2_000, 5_990)).verdict).toBe(
      "could-be-chance",
    );
  });

  test("of means is measured on their own scale", () => {
    const counts = (easy: number, hard: number) => ({ lowest: 1, counts: [0, 0, hard, 0, easy, 0, 0] });
    expect(verdictOf(effort, counts(5_500, 4_500), counts(5_000, 5_000)).verdict).toBe("too-small");
    expect(verdictOf(effort, counts(7_000, 3_000), counts(5_000, 5_000))).toEqual({ verdict: "real", better: true });
  });

  test("is judged by what the workspace itself finds worth acting on", () => {
    const bold = { ...ownWord, smallestChange: { ...ownWord.smallestChange, nps: 25 } };
    const compared = [nps, npsCounts(300, 200, 500), npsCounts(200, 200, 600)] as const;
    expect(compareScores(...compared, bold).verdict).toBe("too-small");
  });
});
