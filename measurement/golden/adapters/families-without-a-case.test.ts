import { describe, expect, it } from "vitest";
import type { CaseFile } from "../case-file.ts";
import { runCase } from "../run-case.ts";

function answer(file: Pick<CaseFile, "method" | "input" | "expected">, rel = 1e-9): readonly string[] {
  return runCase({ id: "made up", tolerance: { rel, abs: 1e-12, perField: {} }, ...file }).misses;
}

const counts = [
  24, 22, 33, 56, 47, 53, 39, 30, 43, 38, 35, 24, 22, 50, 29, 32, 16, 38, 16, 25, 25, 48, 39, 35, 26, 38, 30, 41, 47,
  34,
];
const exposure = [
  1068, 1122, 809, 1123, 987, 1006, 1052, 914, 1191, 821, 911, 953, 1028, 963, 852, 818, 800, 819, 859, 1199, 876, 1060,
  1100, 893, 912, 973, 905, 1189, 871, 1159,
];

describe("families without a given case are answered as other programs answer them", () => {
  it("average run lengths (Montgomery; Lucas & Saccucci)", () => {
    const misses = answer(
      {
        method: "Average run lengths (false-alarm interval and detection delay) of CUSUM, EWMA and Shewhart charts",
        input: { cusum: [{ k: 0.5, h: 4 }], ewma: [{ lambda: 0.1, L: 2.814 }], shifts_in_sigma: [0, 1, 2] },
        expected: {
          cusum_two_sided: [[168, 8.38, 3.34]],
          ewma_two_sided: [[500, 10.3, 4.4]],
          shewhart_3sigma: [370.4, 43.9, 6.3],
        },
      },
      1e-2,
    );
    expect(misses).toEqual([]);
  });

  it("interrupted counts (numpy, Newton's method)", () => {
    const misses = answer({
      method: "Interrupted time series (segmented Poisson regression)",
      input: {
        y: counts,
        t: counts.map((_, index) => index + 1),
        post: counts.map((_, index) => Number(index >= 18)),
        exposure,
      },
      expected: {
        coefficients: { "(Intercept)": -3.3964081861381183, post: -0.2310172323484086, t: 0.009607757984131778 },
        std_errors_poisson: { "(Intercept)": 0.07535605719724048, post: 0.12226092846287075, t: 0.006821730594742438 },
        dispersion_quasi: 3.2191849612867536,
        rate_ratio_post: Math.exp(-0.2310172323484086),
        deviance: 89.07477643979438,
        null_deviance: 92.78114712178672,
        aic: 255.11393094154738,
      },
    });
    expect(misses).toEqual([]);
  });

  it("each segment against the rest (scipy)", () => {
    const misses = answer({
      method: "Segment vs rest-of-population two-proportion z-tests with multiplicity adjustment",
      input: { segments: ["a", "b", "c", "d", "e"], top: [45, 30, 62, 12, 80], n: [60, 55, 90, 30, 100] },
      expected: {
        p_raw: [
          0.222112249734387, 0.015986002678005654, 0.899272291111243, 0.00046500505271740347, 0.0028016655310053556,
        ],
        bh: [0.27764031216798374, 0.026643337796676093, 0.899272291111243, 0.0023250252635870173, 0.007004163827513389],
        rejected_bh_05: 3,
        rejected_bonferroni_05: 2,
      },
    });
    expect(misses).toEqual([]);
  });

  it("Simpson's reversal from shares (Charig et al. 1986)", () => {
    const misses = answer({
      method: "Simpson's paradox: crude vs stratified",
      input: {
        strata: [
          { stratum: "small", a_success: 81, a_n: 87, b_success: 234, b_n: 270 },
          { stratum: "large", a_success: 192, a_n: 263, b_success: 55, b_n: 80 },
        ],
      },
      expected: { crude_share_a: 0.78, crude_share_b: 289 / 350, crude_difference: 0.78 - 289 / 350, paradox: true },
    });
    expect(misses).toEqual([]);
  });

  it("overdispersion of equal periods is the variance over that of chance", () => {
    const misses = answer({
      method: "Overdispersion test: when to switch from p/u to Laney p'/u'",
      input: {
        binomial_a: { d: [4, 6, 5, 9], n: [20, 20, 20, 20] },
        poisson_b: { x: [3, 7, 4, 6, 5] },
        poisson_c: { x: [1, 1] },
      },
      expected: {
        a: { ratio: 14 / 3 / (20 * 0.3 * 0.7), statistic: 14 / (20 * 0.3 * 0.7) },
        b: { ratio: 0.5, statistic: 2 },
        c: { ratio: 0, statistic: 0, p: 1 },
      },
    });
    expect(misses).toEqual([]);
  });

  it("EWMA and CUSUM of single values, by the rule that the case names", () => {
    const x = [10, 12, 11, 13, 10, 12, 15, 16, 17];
    const input = { x, baseline: 6, lambda: 0.5, nsigmas: 3, decision_interval: 4, se_shift: 1 };
    const center = 68 / 6;
    const range = (2 + 1 + 2 + 3 + 2) / 5;
    for (const [sigma_rule, sigma] of [
      ["mean moving range / 1.128", range / 1.128],
      ["mean moving range / d2 with exact d2 = 2/sqrt(pi)", (range * Math.sqrt(Math.PI)) / 2],
    ] as const) {
      const first = 0.5 * 10 + 0.5 * center;
      const misses = answer({
        method: "EWMA and CUSUM on individuals with a 28-point baseline",
        input: { ...input, sigma_rule },
        expected: {
          center,
          std_dev: sigma,
          ewma: [first, 0.5 * 12 + 0.5 * first, ...x.slice(2).map((_, i) => ewmaAfter(x.slice(0, i + 3), center))],
          cusum_neg: [
            Math.min(0, (10 - center) / sigma + 0.5),
            0,
            0,
            0,
            Math.min(0, (10 - center) / sigma + 0.5),
            0,
            0,
            0,
            0,
          ],
          cusum_lower: [],
        },
      });
      expect(misses).toEqual([]);
    }
  });

  it("u against Laney's u', and a baseline with new points", () => {
    const laney = answer({
      method: "u chart vs Laney u' chart",
      input: { x: [100, 120, 90, 110], n: [1000, 1000, 1000, 1000] },
      expected: {
        u_chart: { y: [0.1, 0.12, 0.09, 0.11], center: 0.105, longest_run: 1, crossings: 3, runs_signal: false },
        laney: { sigma_z_exact_d2: ((0.02 + 0.03 + 0.02) / 3 / Math.sqrt(0.105 / 1000)) * (Math.sqrt(Math.PI) / 2) },
      },
    });
    expect(laney).toEqual([]);
    const phases = answer({
      method: "p chart with baseline and new points",
      input: { baseline_d: [5, 5], baseline_n: [50, 50], new_d: [30], new_n: [50] },
      expected: { statistics: [0.1, 0.1], new_statistics: [0.6], center: 0.1, std_dev: 0.3, beyond_limits: [3] },
    });
    expect(phases).toEqual([]);
  });

  it("survival with the horizon that the case states, or the longest that all groups share", () => {
    const input = { time: [2, 4, 6, 8, 3, 6, 9, 9], event: [1, 1, 1, 1, 1, 1, 1, 0], group: [..."aaaabbbb"] };
    const method = "Kaplan-Meier with Greenwood SE, log-rank test, Cox hazard ratio";
    const stated = {
      groups: [{ group: "a", median: 5, rmst: { tau: 5, value: 4, se: Math.sqrt(0.375) } }, { group: "b" }],
    };
    expect(answer({ method, input, expected: stated })).toEqual([]);
    const shared = { groups: [{ survival: [0.75, 0.5, 0.25, 0] }, { group: "b" }], cox: { coefficient: "b vs a" } };
    expect(answer({ method, input, expected: shared })).toEqual([]);
  });

  it("repurchase by satisfaction band, with bands of another scale", () => {
    const misses = answer({
      method: "Repurchase intention by satisfaction band; trend test; gamma",
      input: { sat: [1, 2, 3, 4, 5, 5], stay: [0, 0, 1, 0, 1, 1], bands: ["1-2", "3-4", "5"] },
      expected: { bands: ["1-2", "3-4", "5"], kept: [0, 1, 2], n: [2, 2, 2], rate: [0, 0.5, 1], gk_gamma: 1 },
    });
    expect(misses).toEqual([]);
  });
});

function ewmaAfter(values: readonly number[], center: number): number {
  return values.reduce((level, value) => (level + value) / 2, center);
}
