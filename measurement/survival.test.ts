import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { proportionalHazards } from "./proportional-hazards.ts";
import { type Duration, eventTimes, mergeTimeBins, restrictedMean, survivalCurve, timeBins } from "./survival.ts";
import { compareStay, logRankTest } from "./survival-comparison.ts";
import { expectClose } from "./testing/expect-close.ts";

const times = [3, 5, 5, 6, 8, 8, 8, 11, 12, 12, 15, 18, 20, 20];
const ended = [1, 1, 0, 1, 1, 1, 0, 1, 0, 1, 1, 0, 1, 0];
const groupOf = [0, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 1, 0, 1];
const visits = [2, 5, 1, 7, 3, 6, 2, 1, 8, 9, 2, 5, 1, 4];
const customers: readonly Duration[] = times.map((time, index) => ({ time, ended: ended[index] === 1 }));
const group = (wanted: number) => timeBins(customers.filter((_, index) => groupOf[index] === wanted));

const duration = fc.record({ time: fc.integer({ min: 1, max: 15 }), ended: fc.boolean() });
const durations = fc.array(duration, { minLength: 2, maxLength: 40 });

describe("how long do customers stay?", () => {
  it("the curve and its log-log limits agree with scipy", () => {
    const { steps, events, n } = survivalCurve(timeBins(customers));
    expectClose(
      steps.map((step) => step.survival),
      [
        0.9285714285714286, 0.8571428571428572, 0.7792207792207793, 0.6233766233766235, 0.5343228200371059,
        0.4452690166975882, 0.33395176252319114, 0.16697588126159557,
      ],
    );
    expectClose(steps[3]?.interval?.lower, 0.31657654785073475);
    expectClose(steps[7]?.interval?.upper, 0.48555579067711385);
    expect([n, events]).toEqual([14, 9]);
  });

  it("when everybody is seen to the end it is the plain share still there", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 30 }), (ends) => {
        const curve = survivalCurve(timeBins(ends.map((time) => ({ time, ended: true }))));
        for (const step of curve.steps) {
          expectClose(step.survival, ends.filter((time) => time > step.time).length / ends.length);
        }
        const mean = ends.reduce((sum, time) => sum + time, 0) / ends.length;
        expectClose(restrictedMean(timeBins(ends.map((time) => ({ time, ended: true }))), 25).value, mean);
      }),
    );
  });

  it("monthly tables of leavers give the same curve as rows, merged in any order", () => {
    fc.assert(
      fc.property(durations, durations, (a, b) => {
        const rows = survivalCurve(timeBins([...a, ...b]));
        expect(survivalCurve(mergeTimeBins([timeBins(b), timeBins(a)]))).toEqual(rows);
        const survival = rows.steps.map((step) => step.survival);
        expect(survival).toEqual(survival.toSorted((x, y) => y - x));
        for (const { interval, survival: share } of rows.steps) {
          if (interval === null) continue;
          expect(interval.lower).toBeLessThanOrEqual(share);
          expect(interval.upper).toBeGreaterThanOrEqual(share);
        }
      }),
    );
  });

  it("the median lies in the middle of a stretch at exactly one half, and is unknown while more than half are there", () => {
    const half = [2, 4, 6, 8].map((time) => ({ time, ended: true }));
    expect(survivalCurve(timeBins(half)).median).toBe(5);
    expect(survivalCurve(timeBins(half.map(({ time }) => ({ time, ended: time < 3 })))).median).toBeNull();
  });

  it("the restricted mean is the area under the curve, and refuses a horizon that nobody was seen to", () => {
    const bins = timeBins(customers);
    const { steps } = survivalCurve(bins);
    const heightAt = (time: number): number => steps.findLast((step) => step.time <= time)?.survival ?? 1;
    let area = 0;
    for (let time = 0; time < 12; time++) area += heightAt(time);
    expectClose(restrictedMean(bins, 12).value, area);
    expect(() => restrictedMean(bins, 30)).toThrow("out-of-range: horizon");
  });

  it("nonsense is refused by name", () => {
    expect(() => timeBins([])).toThrow("empty: durations");
    expect(() => survivalCurve([{ time: -1, ended: 1, censored: 0 }])).toThrow("negative: time");
    expect(() => survivalCurve([{ time: 1, ended: 0.5, censored: 0 }])).toThrow("not-integer: ended");
    expect(() => survivalCurve([{ time: 1, ended: 0, censored: 0 }])).toThrow("empty: bins");
  });
});

describe("do groups leave at different speed?", () => {
  it("the log-rank test agrees with scipy", () => {
    const test = logRankTest([group(0), group(1)]);
    expectClose(test.chiSquare, 0.5595644884983153 ** 2);
    expectClose(test.p, 0.575776532643004);
  });

  it("gives the same in any order of groups, and nothing for equal groups", () => {
    fc.assert(
      fc.property(durations, durations, durations, (a, b, c) => {
        const groups = [a, b, c].map(timeBins);
        fc.pre(eventTimes(mergeTimeBins(groups)).some(({ atRisk }) => atRisk > 3));
        fc.pre(groups.every((bins) => bins.some((bin) => bin.ended > 0)));
        const there = logRankTest(groups);
        expectClose(logRankTest(groups.toReversed()).chiSquare, there.chiSquare, 1e-7);
        const surplus = there.observed.reduce((sum, events, index) => sum + events - (there.expected[index] ?? 0), 0);
        expectClose(surplus, 0);
      }),
    );
    expectClose(logRankTest([group(0), group(0)]).chiSquare, 0);
  });
});

describe("how much longer does one group stay?", () => {
  it("the difference of the means within a horizon, with the sum of their variances", () => {
    const [a, b] = [group(0), group(1)];
    const [first, second] = [restrictedMean(a, 15), restrictedMean(b, 15)];
    const comparison = compareStay(a, b, 15);
    expect(comparison.difference).toBe(first.value - second.value);
    expectClose(comparison.standardError ** 2, first.standardError ** 2 + second.standardError ** 2);
    expect(comparison.verdict.code).toBe("could-be-chance");
    expect(comparison.interval.lower).toBeLessThan(comparison.difference);
    expectClose(compareStay(b, a, 15).difference, -comparison.difference);
  });

  it("a group that leaves ten times as fast is a real difference", () => {
    const fast = timeBins(Array.from({ length: 20 }, (_, index) => ({ time: 1 + (index % 3), ended: true })));
    const slow = timeBins(Array.from({ length: 20 }, (_, index) => ({ time: 10 + index, ended: true })));
    expect(compareStay(slow, fast, 24).verdict.code).toBe("real");
  });
});

describe("what hastens leaving?", () => {
  const rows = customers.map((customer, index) => ({
    ...customer,
    factors: [groupOf[index] ?? 0, visits[index] ?? 0],
  }));

  it("two factors at once agree with a direct maximisation of the likelihood", () => {
    const expected = {
      efron: {
        b: [-1.7478341817989018, 0.29038456687114556],
        se: [1.5046308331427407, 0.2631556724464527],
        logLikelihood: -17.140938045213844,
      },
      breslow: {
        b: [-1.7274519284070586, 0.2879213076431519],
        se: [1.4963764750610453, 0.2634061487134138],
        logLikelihood: -17.259783767181304,
      },
    };
    for (const ties of ["efron", "breslow"] as const) {
      const model = proportionalHazards(rows, { ties });
      if (model.state !== "fitted") throw new Error(model.state);
      expectClose(
        model.ratios.map((ratio) => ratio.coefficient),
        expected[ties].b,
        1e-5,
      );
      expectClose(
        model.ratios.map((ratio) => ratio.standardError),
        expected[ties].se,
        1e-4,
      );
      expectClose(model.logLikelihood, expected[ties].logLikelihood, 1e-10);
    }
  });

  it("measuring a factor in other units or from another zero changes only its unit", () => {
    const moved = rows.map((row) => ({ ...row, factors: [row.factors[0] ?? 0, 1000 + 10 * (row.factors[1] ?? 0)] }));
    const [there, here] = [proportionalHazards(rows), proportionalHazards(moved)];
    if (there.state !== "fitted" || here.state !== "fitted") throw new Error("not fitted");
    expectClose((here.ratios[1]?.coefficient ?? 0) * 10, there.ratios[1]?.coefficient, 1e-6);
    expectClose(here.ratios[0]?.standardError, there.ratios[0]?.standardError, 1e-6);
  });

  it("a factor that tells all leavers from all others is separation, not a number", () => {
    const split = rows.map((row) => ({ ...row, factors: [row.ended ? 1 : 0] }));
    expect(proportionalHazards(split)).toEqual({ state: "separated", n: 14, events: 9 });
  });

  it("a constant or repeated factor is refused by its index", () => {
    expect(() => proportionalHazards(rows.map((row) => ({ ...row, factors: [3] })))).toThrow("singular: factors (0)");
    const doubled = rows.map((row) => ({ ...row, factors: [row.factors[1] ?? 0, 2 * (row.factors[1] ?? 0)] }));
    expect(() => proportionalHazards(doubled)).toThrow("singular: factors (1)");
    expect(() => proportionalHazards(rows.map((row) => ({ ...row, ended: false })))).toThrow("not-enough: customers");
  });
});
