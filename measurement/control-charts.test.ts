import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cChart,
  cusumChart,
  ewmaChart,
  expectedDeviation,
  expectedRange,
  gChart,
  laneyRateChart,
  laneyShareChart,
  lowScorePeriods,
  nelsonSignals,
  pChart,
  poolPeriods,
  rateDispersion,
  readChart,
  referenceOf,
  shareChart,
  shareDispersion,
  tChart,
  uChart,
  xmrChart,
} from "./control-charts.ts";
import { MeasurementError } from "./errors.ts";
import { countScores } from "./score-counts.ts";
import { expectClose } from "./testing/expect-close.ts";

const period = fc.tuple(fc.nat(60), fc.nat(40)).map(([events, others]) => ({ events, size: events + others }));

function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof MeasurementError) return `${error.code}: ${error.argument}`;
    throw error;
  }
  return "accepted";
}

describe("limits", () => {
  it("follow three standard errors of each period's own size, and never leave 0 to 1", () => {
    const chart = pChart([
      { events: 2, size: 20 },
      { events: 10, size: 80 },
      { events: 8, size: 100 },
    ]);
    expect(chart.center).toBe(0.1);
    expectClose(
      chart.points.map((point) => point.upper),
      [20, 80, 100].map((n) => 0.1 + 3 * Math.sqrt(0.09 / n)),
    );
    expectClose(
      chart.points.map((point) => point.lower),
      [0, 0, 0.1 - 3 * Math.sqrt(0.09 / 100)],
    );
  });

  it("are the same from score histograms as from counted low scores", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 8 }), (days) => {
        const histograms = days.map((scores) => countScores(scores, { lowest: 1, highest: 5 }));
        const counted = days.map((scores) => ({
          events: scores.filter((score) => score <= 2).length,
          size: scores.length,
        }));
        expect(pChart(lowScorePeriods(histograms, 2))).toEqual(pChart(counted));
      }),
    );
  });

  it("leave a day without answers empty, and a time without any answer without a centre", () => {
    const chart = pChart([
      { events: 1, size: 10 },
      { events: 0, size: 0 },
      { events: 3, size: 10 },
    ]);
    expect(chart.points[1]).toEqual({ value: null, lower: null, upper: null, z: null, standardError: null });
    expect(chart.center).toBe(0.2);
    expect(pChart([{ events: 0, size: 0 }]).center).toBeNull();
    expect(readChart(pChart([{ events: 0, size: 0 }])).finding).toBe("too-little-data");
  });

  it("come from the baseline alone, without the points that are excluded", () => {
    const periods = [10, 10, 40, 10, 30, 30].map((events) => ({ events, size: 100 }));
    const chart = pChart(periods, { first: 4, exclude: [2] });
    expect(chart.center).toBe(0.1);
    expect(chart.baseline).toEqual([0, 1, 3]);
    expect(chart.beyond).toEqual([2, 4, 5]);
  });

  it("of a c chart are those of a u chart with one unit each", () => {
    const counts = [3, 7, 4, 6, 5];
    const units = counts.map((events) => ({ events, size: 1 }));
    expect(cChart(counts).points).toEqual(uChart(units).points);
    expect(cChart(counts).center).toBe(5);
  });

  it("of an XmR chart use 2 / sqrt(pi), so they are 2.66 mean moving ranges away", () => {
    const chart = xmrChart([10, 12, null, 11, 15, 12]);
    expect(chart.movingRanges).toEqual([2, 1, 4, 3]);
    expectClose(chart.points[0]?.upper, 12 + (3 * 2.5 * Math.sqrt(Math.PI)) / 2);
    expectClose(chart.movingRangeUpper / chart.meanMovingRange, 3.2665319, 1e-7);
    expect(chart.points[2]?.value).toBeNull();
  });
});

describe("small periods", () => {
  it("are pooled with their neighbours, and no answer is lost", () => {
    fc.assert(
      fc.property(
        fc.array(period, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 80 }),
        (periods, least) => {
          const pooled = poolPeriods(periods, least);
          const sum = (all: readonly { size: number }[]): number => all.reduce((total, { size }) => total + size, 0);
          expect(sum(pooled)).toBe(sum(periods));
          expect(pooled.length === 1 || pooled.every(({ size }) => size >= least)).toBe(true);
          expect(pooled.flatMap(({ first, last }) => periods.slice(first, last + 1))).toEqual(periods);
        },
      ),
    );
  });
});

describe("constants", () => {
  it("agree with the printed tables of d2 and c4", () => {
    const d2 = [1.128, 1.693, 2.059, 2.326, 2.534, 2.704, 2.847, 2.97, 3.078];
    expect(d2.map((_, index) => expectedRange(index + 2, "rounded"))).toEqual(d2);
    expectClose(expectedRange(25), 3.930629, 1e-6);
    expectClose([2, 5, 10].map(expectedDeviation), [Math.sqrt(2 / Math.PI), 0.9399856, 0.9726593], 1e-6);
  });
});

describe("Laney's charts", () => {
  it("widen the limits of a p chart by how much more the days vary than chance", () => {
    const periods = [520, 480, 560, 440, 530, 470].map((events) => ({ events: events * 10, size: 10_000 }));
    const plain = pChart(periods);
    const wide = laneyShareChart(periods);
    expect(plain.beyond).toEqual([0, 1, 2, 3, 4, 5]);
    expect(wide.beyond).toEqual([]);
    const z = plain.points.map((point) => point.z ?? 0);
    const steps = z.slice(1).map((value, index) => Math.abs(value - (z[index] ?? 0)));
    const spread = steps.reduce((sum, step) => sum + step, 0) / steps.length / expectedRange(2);
    expectClose(wide.sigmaZ, spread);
    expectClose(
      wide.points.map((point) => (point.upper ?? 0) - 0.5),
      plain.points.map((point) => ((point.upper ?? 0) - 0.5) * spread),
    );
  });

  it("keep the plain chart where chance explains the spread, and replace it where it does not", () => {
    const calm = [9, 11, 10, 12, 8, 10, 11, 9].map((events) => ({ events, size: 100 }));
    const wild = [520, 480, 560, 440, 530, 470].map((events) => ({ events: events * 10, size: 10_000 }));
    expect(shareChart(calm).kind).toBe("p");
    expect(shareChart(wild).kind).toBe("p-prime");
  });

  it("leave out jumps when moving ranges are screened", () => {
    const periods = [100, 104, 99, 103, 98, 300, 101, 99, 102].map((events) => ({ events, size: 1000 }));
    const all = laneyRateChart(periods).sigmaZ ?? 0;
    const screened = laneyRateChart(periods, { screening: "nelson" }).sigmaZ ?? 0;
    expect(screened).toBeLessThan(all / 2);
  });
});

describe("overdispersion", () => {
  it("is Pearson's X², also for unequal periods (recomputed with scipy)", () => {
    const events = [12, 15, 8, 10, 4, 7, 16, 9, 30, 10];
    const sizes = [50, 60, 50, 40, 50, 55, 50, 45, 50, 50];
    const result = shareDispersion(events.map((count, day) => ({ events: count, size: sizes[day] ?? 0 })));
    expectClose(
      [result.ratio, result.chiSquare, result.p],
      [5.608319396234528, 50.47487456611075, 8.769180262511627e-8],
      1e-9,
    );
  });

  it("of counts is the index of dispersion", () => {
    const counts = [3, 7, 4, 6, 5];
    const { ratio } = rateDispersion(counts.map((events) => ({ events, size: 1 })));
    expectClose(ratio, 2.5 / 5);
  });
});

describe("rare events", () => {
  it("more cases than ever between two events are beyond the upper limit, which is good news", () => {
    const chart = gChart([10, 12, 8, 11, 9, 10, 12, 90, 11, 9]);
    expect(chart.beyond).toEqual([7]);
    expect(chart.center).toBe(10.5);
  });

  it("are judged against a baseline that they did not move", () => {
    const before = [10, 12, 8, 11, 9, 10, 12, 9];
    expect(gChart([...before, 60, 70], { first: 8 }).points[0]).toEqual(gChart(before).points[0]);
    expect(tChart([...before, 900, 950], { baseline: { first: 8 } }).beyond).toEqual([8, 9]);
    expect(tChart([...before, 900], { baseline: { exclude: [8] } }).center).toBe(tChart(before).center);
  });

  it("times between events keep a lower limit of 0 at least, and zones on the scale that is nearly normal", () => {
    const chart = tChart([5, 9, 2, 14, 7, 3, 8, 400, 6, 4]);
    expect(chart.points.every((point) => (point.lower ?? -1) >= 0)).toBe(true);
    expect(chart.points[0]?.standardError).toBeNull();
    expect(nelsonSignals(chart).beyondLimits).toEqual(chart.beyond);
  });
});

describe("small shifts", () => {
  const before = [0.2, -0.4, 0.1, -0.1, 0.5, -0.3, 0.3, -0.2, 0, -0.1, 0.4, -0.4];
  const after = [1.1, 0.9, 1.4, 0.7, 1.2, 1, 1.3, 0.8];
  const values = [...before, ...after].map((value) => [value]);
  const reference = referenceOf(values, before.length);

  it("a CUSUM says when the rise began", () => {
    const chart = cusumChart(values, reference);
    expect(chart.signalsUp[0]).toBeGreaterThanOrEqual(before.length);
    expect(chart.riseBegan).toBe(before.length);
    expect(chart.signalsDown).toEqual([]);
    expect(chart.fallBegan).toBeNull();
  });

  it("an EWMA of weight 1 is the values themselves with three-sigma limits", () => {
    const chart = ewmaChart(values, reference, { lambda: 1, width: 3 });
    expectClose(
      chart.points.map((point) => point.value),
      values.flat(),
    );
    expectClose(chart.points[3]?.upper, reference.center + 3 * reference.sigma);
  });

  it("an EWMA follows its recursion and widens its limits until they settle", () => {
    const chart = ewmaChart(values, reference, { lambda: 0.2, width: 3 });
    const second = 0.8 * (0.2 * 0.2 + 0.8 * reference.center) + 0.2 * -0.4;
    expectClose(chart.points[1]?.value, second);
    const settled = reference.sigma * Math.sqrt(0.2 / 1.8);
    const variance = reference.sigma ** 2 * (0.2 ** 2 + (0.2 * 0.8) ** 2);
    expectClose(chart.points[1]?.standardError, Math.sqrt(variance));
    expect((chart.points.at(-1)?.standardError ?? 0) / settled).toBeGreaterThan(0.999);
    expect(chart.beyond.every((index) => index >= before.length)).toBe(true);
  });
});

describe("nonsense is refused by name", () => {
  it("more events than answers, negative sizes, empty lists, single values", () => {
    expect(refusal(() => pChart([{ events: 5, size: 4 }]))).toBe("out-of-range: events");
    expect(refusal(() => uChart([{ events: 1, size: -2 }]))).toBe("negative: size");
    expect(refusal(() => uChart([{ events: 1, size: 0 }]))).toBe("out-of-range: size");
    expect(refusal(() => cChart([]))).toBe("empty: periods");
    expect(refusal(() => cChart([1.5]))).toBe("not-integer: events");
    expect(refusal(() => xmrChart([3]))).toBe("not-enough: values");
    expect(refusal(() => xmrChart([3, Number.NaN]))).toBe("not-finite: values");
    expect(refusal(() => gChart([-1]))).toBe("negative: casesBetween");
    expect(refusal(() => tChart([1, -1]))).toBe("negative: timesBetween");
    expect(refusal(() => cusumChart([[1], [2]], { center: 0, sigma: 0 }))).toBe("no-variation: reference");
  });
});
