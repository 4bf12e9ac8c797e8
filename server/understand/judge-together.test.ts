import { expect, test } from "vitest";
import type { JudgedComparison } from "./compare-scores.ts";
import { judgeTogether } from "./judge-together.ts";

function judged(p: number | null, verdict: JudgedComparison["verdict"] = "real"): JudgedComparison {
  const measured = { n: 40, state: "enough", value: 10, mean: 8, interval: { low: 0, high: 20 } } as const;
  const difference = { difference: 12, differenceInterval: { low: 2, high: 22 } };
  return { ...measured, ...difference, verdict, better: verdict === "real" ? true : null, p };
}

const verdicts = (comparisons: readonly JudgedComparison[]) => judgeTogether(comparisons).map(({ verdict }) => verdict);

test("one among many that only looks real could be chance, and is then neither better nor worse", () => {
  const many = [judged(0.03), ...Array.from({ length: 9 }, (_, index) => judged(0.2 + index / 20, "could-be-chance"))];
  expect(verdicts([judged(0.03)])).toEqual(["real"]);
  expect(judgeTogether(many)[0]).toMatchObject({ verdict: "could-be-chance", better: null });
});

test("fifty touchpoints with too few answers make nobody stricter with the others", () => {
  const tiny = Array.from({ length: 50 }, () => judged(null, "too-little-data"));
  expect(verdicts([...tiny, judged(0.02), judged(0.04)])).toEqual([
    ...tiny.map(() => "too-little-data"),
    "real",
    "real",
  ]);
});

test("what is too small to matter stays so, and is looked at like the others", () => {
  expect(verdicts([judged(0.001, "too-small"), judged(0.04)])).toEqual(["too-small", "real"]);
});

test("of nothing there is nothing to say", () => {
  expect(judgeTogether([])).toEqual([]);
});
