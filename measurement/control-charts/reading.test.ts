import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nelsonSignals, pChart, readChart, runSignals, runTest, xmrChart } from "../control-charts.ts";
import { normalQuantile } from "../kernel/normal.ts";
import { seededRandom } from "../kernel/random.ts";
import { expectClose } from "../testing/expect-close.ts";

const period = fc.tuple(fc.nat(60), fc.nat(40)).map(([events, others]) => ({ events, size: events + others }));

/** Steady values around 50, without any run longer than two. */
const steady = Array.from({ length: 5 }, () => [51, 48, 52, 49, 49, 51]).flat();

describe("run rules", () => {
  it("agree with a direct reading of their definitions", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 15, maxLength: 60 }), (values) => {
        fc.pre(new Set(values).size > 1);
        const chart = xmrChart(values);
        fc.pre((chart.sigma ?? 0) > 0);
        const z = values.map((value) => (value - (chart.center ?? 0)) / (chart.sigma ?? 1));
        const window = (length: number, holds: (seen: number[]) => boolean): number[] =>
          z.flatMap((_, end) => (end + 1 >= length && holds(z.slice(end + 1 - length, end + 1)) ? [end] : []));
        const signals = nelsonSignals(chart);
        expect(signals.nineOnOneSide).toEqual(window(9, (w) => w.every((v) => v > 0) || w.every((v) => v < 0)));
        expect(signals.sixSteady).toEqual(
          window(6, (w) => [1, -1].some((s) => w.every((v, i) => i === 0 || s * (v - (w[i - 1] ?? 0)) > 0))),
        );
        expect(signals.fifteenWithinOneSigma).toEqual(window(15, (w) => w.every((v) => Math.abs(v) < 1)));
        expect(signals.eightOutsideOneSigma).toEqual(window(8, (w) => w.every((v) => Math.abs(v) > 1)));
        expect(signals.fourteenAlternating).toEqual(
          window(14, (w) =>
            w.every((v, i) => i < 2 || (v - (w[i - 1] ?? 0)) * ((w[i - 1] ?? 0) - (w[i - 2] ?? 0)) < 0),
          ),
        );
      }),
    );
  });

  it("a point on the centre line ends a run, an empty day does not", () => {
    const chart = (values: (number | null)[]) => ({ ...xmrChart(values), center: 10 });
    const above = [12, 12, 12, 12, 12, 12, 12, 12, 12];
    expect(runSignals(chart(above), 9)).toEqual([8]);
    expect(runSignals(chart([12, 12, 12, null, 12, 12, 12, 12, 12, 12]), 9)).toEqual([9]);
    expect(runSignals(chart([12, 12, 12, 10, 12, 12, 12, 12, 12, 12]), 9)).toEqual([]);
  });

  it("count the longest run and the crossings as one would by hand", () => {
    const chart = { ...xmrChart([12, 12, 8, 12, 10, 12, 12, 8, 8, 12]), center: 10 };
    expect(runTest(chart)).toEqual({
      useful: 9,
      longestRun: 3,
      longestRunAllowed: 6,
      crossings: 4,
      crossingsNeeded: 2,
      signal: false,
    });
  });
});

describe("reading a chart", () => {
  it("steady values are normal variation, and nobody should react", () => {
    const reading = readChart(xmrChart(steady));
    expect(reading.finding).toBe("normal-variation");
    expect(reading.verdict.code).toBe("could-be-chance");
    expect(reading.verdict.n).toBe(30);
    expectClose(reading.pointsPerFalseAlarm, 216.6955, 1e-6);
  });

  it("one wild day is a single incident, found again by its index", () => {
    const reading = readChart(xmrChart(steady.with(17, 75), { baseline: { exclude: [17] } }));
    expect(reading.finding).toBe("single-incident");
    expect(reading.incidents).toEqual([17]);
    expect(reading.verdict.code).toBe("real");
  });

  it("a moved level is a lasting change since the day it moved", () => {
    const values = [...steady.slice(0, 29), ...steady.slice(0, 12).map((value) => value + 4)];
    const reading = readChart(xmrChart(values, { baseline: { first: 29 } }));
    expect(reading.finding).toBe("lasting-change");
    expect(reading.changes).toEqual([{ direction: "up", began: 29, signalled: 37, last: 40 }]);
  });

  it("an incident and a change of last year are remembered, but are no longer the finding", () => {
    const change = steady.slice(0, 12).map((value) => value + 4);
    const values = [...steady.with(5, 80), ...change, ...steady, ...steady];
    const reading = readChart(
      xmrChart(values, { baseline: { exclude: [5, ...change.map((_, index) => 30 + index)] } }),
    );
    expect(reading.finding).toBe("normal-variation");
    expect(reading.incidents).toContain(5);
    expect(reading.changes.map(({ direction }) => direction)).toEqual(["up"]);
    const all = readChart(xmrChart(values), { recent: values.length });
    expect(all.finding).toBe("lasting-change");
  });

  it("steady noise is read as normal in at least three of four charts of a year of days", () => {
    const random = seededRandom(11);
    const noise = () => Array.from({ length: 365 }, () => normalQuantile(random.next() || 0.5));
    const findings = Array.from({ length: 200 }, () => readChart(xmrChart(noise())).finding);
    expect(findings.filter((finding) => finding === "normal-variation").length).toBeGreaterThan(150);
  });

  it("eleven points are too little for limits, fifteen are provisional", () => {
    expect(readChart(xmrChart(steady.slice(0, 11))).finding).toBe("too-little-data");
    expect(readChart(xmrChart(steady.slice(0, 15))).provisional).toBe(true);
    expect(readChart(xmrChart(steady)).provisional).toBe(false);
  });

  it("names no change that is not in the points, whatever the counts", () => {
    fc.assert(
      fc.property(fc.array(period, { minLength: 1, maxLength: 50 }), (periods) => {
        const reading = readChart(pChart(periods));
        for (const change of reading.changes) expect(change.began).toBeLessThanOrEqual(change.last);
        expect(reading.verdict.n).toBe(periods.filter(({ size }) => size > 0).length);
      }),
    );
  });
});
