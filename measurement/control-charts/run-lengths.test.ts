import { describe, expect, it } from "vitest";
import { normalQuantile } from "../kernel/normal.ts";
import { seededRandom } from "../kernel/random.ts";
import { expectClose } from "../testing/expect-close.ts";
import { cusumRunLength, ewmaRunLength, runRuleRunLength, shewhartRunLength } from "./run-lengths.ts";

describe("average run lengths agree with the printed ones", () => {
  it("three-sigma limits: 370.4 and 43.89 points", () => {
    expectClose(shewhartRunLength(0), 370.398, 1e-5);
    expectClose(shewhartRunLength(1), 43.895, 1e-5);
  });

  it("with eight in a row: 152.73 and 14.58 points (Champ & Woodall 1987)", () => {
    expectClose(runRuleRunLength(0, 8), 152.73, 1e-4);
    expectClose(runRuleRunLength(1, 8), 14.58, 1e-3);
  });

  it("CUSUM k 0.5: 168 and 8.38 points at h 4, 465 and 10.4 at h 5 (Montgomery)", () => {
    const at4 = { slack: 0.5, decision: 4 };
    const at5 = { slack: 0.5, decision: 5 };
    expectClose([cusumRunLength(0, at4), cusumRunLength(1, at4)], [168, 8.38], 3e-3);
    expectClose([cusumRunLength(0, at5), cusumRunLength(1, at5)], [465, 10.4], 3e-3);
  });

  it("EWMA lambda 0.1 to 0.4: 500 points in control, and the printed delays (Lucas & Saccucci 1990)", () => {
    const charts = [
      { lambda: 0.4, width: 3.054 },
      { lambda: 0.25, width: 2.998 },
      { lambda: 0.2, width: 2.962 },
      { lambda: 0.1, width: 2.814 },
    ];
    const printed = [0, 0.5, 1, 2].map((shift) => charts.map((chart) => ewmaRunLength(shift, chart)));
    expectClose(
      printed,
      [
        [500, 500, 500, 500],
        [71.2, 48.2, 41.8, 31.3],
        [14.3, 11.1, 10.5, 10.3],
        [3.5, 3.6, 3.7, 4.4],
      ],
      2e-2,
    );
    expectClose(printed[0], [500, 500, 500, 500], 1e-3);
  });
});

describe("average run lengths hold together", () => {
  it("an EWMA of weight 1 is a plain chart, a CUSUM without slack at h near 0 signals at once", () => {
    expect(ewmaRunLength(0.5, { lambda: 1, width: 3 })).toBe(shewhartRunLength(0.5));
    expect(cusumRunLength(0, { slack: 0, decision: 1e-9 })).toBeCloseTo(1, 6);
  });

  it("a larger shift is found sooner, on either side alike", () => {
    const lengths = [0, 0.5, 1, 2, 3].map((shift) => cusumRunLength(shift, { slack: 0.5, decision: 5 }));
    expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
    expectClose(ewmaRunLength(-0.7, { lambda: 0.2, width: 2.86 }), ewmaRunLength(0.7, { lambda: 0.2, width: 2.86 }));
    expectClose(runRuleRunLength(-0.7, 9), runRuleRunLength(0.7, 9));
  });

  it("agree with a simulation of a CUSUM and of a run rule", () => {
    const random = seededRandom(7);
    const normal = (): number => normalQuantile(random.next() || 0.5);
    const mean = (runs: number, play: () => number): number =>
      Array.from({ length: runs }, play).reduce((sum, length) => sum + length, 0) / runs;

    const cusum = mean(4000, () => {
      let [rise, fall, length] = [0, 0, 0];
      while (rise <= 4 && fall <= 4) {
        const z = normal() + 1;
        rise = Math.max(0, rise + z - 0.5);
        fall = Math.max(0, fall - z - 0.5);
        length += 1;
      }
      return length;
    });
    expect(cusum).toBeGreaterThan(cusumRunLength(1, { slack: 0.5, decision: 4 }) * 0.96);
    expect(cusum).toBeLessThan(cusumRunLength(1, { slack: 0.5, decision: 4 }) * 1.04);

    const rule = mean(4000, () => {
      let [run, side, length] = [0, 0, 0];
      for (;;) {
        const z = normal() + 1;
        length += 1;
        run = Math.sign(z) === side ? run + 1 : 1;
        side = Math.sign(z);
        if (Math.abs(z) > 3 || run === 9) return length;
      }
    });
    expect(rule / runRuleRunLength(1, 9)).toBeGreaterThan(0.96);
    expect(rule / runRuleRunLength(1, 9)).toBeLessThan(1.04);
  });

  it("refuse a chart without limits", () => {
    expect(() => shewhartRunLength(0, 0)).toThrow("out-of-range: width");
    expect(() => ewmaRunLength(0, { lambda: 0, width: 3 })).toThrow("out-of-range: lambda");
    expect(() => cusumRunLength(0, { slack: 0.5, decision: 0 })).toThrow("out-of-range: decision");
    expect(() => runRuleRunLength(0, 1)).toThrow("out-of-range: run");
  });
});
