import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coMomentsFromSums } from "./co-moments.ts";
import { driverStability } from "./driver-stability.ts";
import { type KeyDrivers, type KeyDriversResult, keyDrivers, keyDriversOf } from "./drivers.ts";
import { type Column, mergeFactorSums, sumFactors } from "./factor-sums.ts";
import { seededRandom } from "./kernel/random.ts";

/** A restaurant: the food decides, the speed helps, the music goes with neither. */
function restaurant(seed: number, guests: number): readonly Column[] {
  const random = seededRandom(seed);
  const rating = (lean: number): number => Math.max(0, Math.min(10, Math.round(lean + 4 * random.next() - 2)));
  const rows = Array.from({ length: guests }, () => {
    const food = rating(2 + 7 * random.next());
    const speed = rating(2 + 7 * random.next());
    const music = rating(2 + 7 * random.next());
    return [rating(0.6 * food + 0.3 * speed + 1), food, speed, music];
  });
  return ["overall", "food", "speed", "music"].map((name, i) => ({ name, values: rows.map((row) => row[i] ?? 0) }));
}

function measured(result: KeyDriversResult): KeyDrivers {
  if (result.state !== "measured") throw new Error(result.state);
  return result;
}

const outcome = { outcome: "overall" };

describe("key drivers", () => {
  test("put what decides first and share out everything explained", () => {
    const { drivers, rSquared, verdict, ranking, dropped } = measured(keyDriversOf(restaurant(1, 300), outcome));
    expect(drivers.map((driver) => [driver.name, driver.rank])).toEqual([
      ["food", 1],
      ["speed", 2],
      ["music", 3],
    ]);
    expect(drivers.reduce((sum, driver) => sum + driver.share, 0)).toBeCloseTo(1, 12);
    expect(drivers.reduce((sum, driver) => sum + driver.importance, 0)).toBeCloseTo(rSquared, 12);
    expect(verdict.code).toBe("real");
    expect(ranking).toBe("stable");
    expect(dropped).toEqual([]);
  });

  test("are the same to the bit from raw answers and from days merged in any order", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 10, max: 60 }), (seed, cut) => {
        const columns = restaurant(seed, 120);
        const part = (from: number, to: number) =>
          sumFactors(columns.map(({ name, values }) => ({ name, values: values.slice(from, to) })));
        const days = [part(0, cut), part(cut, 100), part(100, 120)];
        const raw = keyDriversOf(columns, outcome);
        expect(keyDrivers(coMomentsFromSums(days.reduce(mergeFactorSums)), outcome)).toEqual(raw);
        expect(keyDrivers(coMomentsFromSums(days.toReversed().reduce(mergeFactorSums)), outcome)).toEqual(raw);
      }),
      { numRuns: 30 },
    );
  });

  test("do not care about a question being asked on another scale", () => {
    const columns = restaurant(2, 150);
    const stretched = columns.map(({ name, values }) => {
      return {
        name,
        values: name === "food" ? values.map((value) => (value === null ? null : 10 * value + 3)) : values,
      };
    });
    const before = measured(keyDriversOf(columns, outcome)).drivers;
    measured(keyDriversOf(stretched, outcome)).drivers.forEach((driver, i) => {
      expect(driver.importance).toBeCloseTo(before[i]?.importance ?? Number.NaN, 12);
    });
  });

  test("name a question that repeats another and leave it out", () => {
    const columns = restaurant(3, 150);
    const food = columns.find((column) => column.name === "food");
    const again = { name: "taste", values: food?.values.map((value) => (value === null ? null : 2 * value)) ?? [] };
    const result = measured(keyDriversOf([...columns, again], outcome));
    expect(result.dropped).toEqual([{ name: "taste", reason: "duplicate", repeats: ["food"] }]);
    expect(result.drivers.map((driver) => driver.importance)).toEqual(
      measured(keyDriversOf(columns, outcome)).drivers.map((driver) => driver.importance),
    );
  });

  test("hide coefficients when two questions nearly say the same, but still show importance", () => {
    const columns = restaurant(4, 200);
    const food = columns.find((column) => column.name === "food")?.values ?? [];
    const nearly = food.map((value, i) => (value === null ? null : i % 40 === 0 ? value + 1 : value));
    const result = measured(keyDriversOf([...columns, { name: "taste", values: nearly }], outcome));
    const taste = result.drivers.find((driver) => driver.name === "taste");
    expect(taste?.overlap).toBe("severe");
    expect(result.drivers.every((driver) => driver.standardisedBeta === null)).toBe(true);
    expect(taste?.importance).toBeGreaterThan(0);
  });

  test("say that a hundred answers are needed before they are believed", () => {
    const { verdict, ranking } = measured(keyDriversOf(restaurant(5, 60), outcome));
    expect(verdict).toMatchObject({ code: "too-little-data", n: 60 });
    expect(verdict.smallestChange).toBeCloseTo(0.355, 3);
    expect(ranking).toBe("unstable");
  });

  test("raise a false alarm in about five of a hundred surveys in which nothing goes together", () => {
    const random = seededRandom(7);
    const chance = (name: string) => ({ name, values: Array.from({ length: 150 }, () => random.below(11)) });
    const codes = Array.from({ length: 400 }, () => {
      return measured(keyDriversOf([chance("overall"), chance("weather")], outcome)).verdict.code;
    });
    const alarms = codes.filter((code) => code === "real").length;
    expect(alarms).toBeGreaterThan(8);
    expect(alarms).toBeLessThan(34);
    expect(codes.filter((code) => code === "could-be-chance")).toHaveLength(400 - alarms);
  });

  test("are no number before anybody has answered or when nothing varies", () => {
    const empty = restaurant(1, 0);
    expect(keyDriversOf(empty, outcome)).toEqual({ state: "no-answers", n: 0 });
    expect(keyDrivers(coMomentsFromSums(sumFactors(empty)), outcome)).toEqual({ state: "no-answers", n: 0 });
    expect(keyDriversOf(restaurant(1, 2), outcome)).toMatchObject({
      state: "not-determinable",
      reason: "too-few-answers",
    });

    const content = restaurant(1, 50).map((column) =>
      column.name === "overall" ? { ...column, values: column.values.map(() => 9) } : column,
    );
    expect(keyDriversOf(content, outcome)).toMatchObject({
      state: "not-determinable",
      reason: "no-variation",
      names: ["overall"],
    });
    const silent = restaurant(1, 50).filter((column) => column.name === "overall" || column.name === "music");
    const flat = silent.map((column) =>
      column.name === "music" ? { ...column, values: column.values.map(() => 3) } : column,
    );
    expect(keyDriversOf(flat, outcome)).toMatchObject({
      state: "not-determinable",
      reason: "no-factors",
      names: ["music"],
    });
  });

  test("refuse a question that was never asked", () => {
    expect(() => keyDriversOf(restaurant(1, 50), { outcome: "mood" })).toThrow(/unknown-name.*mood/);
  });
});

describe("missing answers", () => {
  /** Every guest skips one question in turn, so that hardly anybody is complete. */
  const patchy = (columns: readonly Column[], every: number): readonly Column[] =>
    columns.map(({ name, values }, column) => ({
      name,
      values: values.map((value, i) => (column > 0 && i % every === column ? null : value)),
    }));

  test("are left out guest by guest while most are complete", () => {
    const result = measured(keyDriversOf(patchy(restaurant(1, 300), 20), outcome));
    expect(result.base).toEqual({ handling: "listwise", respondents: 300, completeRespondents: 255 });
    expect(result.n).toBe(255);
  });

  test("are used pair by pair when few are complete, with the smallest pair as n", () => {
    const result = measured(keyDriversOf(patchy(restaurant(1, 300), 4), outcome));
    expect(result.base.handling).toBe("pairwise");
    expect(result.n).toBe(150);
    expect(result.drivers[0]?.correlation.n).toBe(225);
    expect(result.drivers[0]?.name).toBe("food");
  });

  test("are never filled in: contradictory pairs give no result", () => {
    const nothing = (n: number) => Array.from({ length: n }, () => null);
    const up = [1, 2, 3, 4, 5, 6];
    const down = up.toReversed();
    const columns = [
      { name: "overall", values: [...up, ...up, ...nothing(6)] },
      { name: "speed", values: [...up, ...nothing(6), ...up] },
      { name: "price", values: [...nothing(6), ...up, ...down] },
    ];
    expect(keyDriversOf(columns, outcome)).toMatchObject({ state: "not-determinable", reason: "missing-answers" });
    expect(keyDriversOf(columns, { ...outcome, missing: "listwise" })).toMatchObject({ state: "not-determinable" });
  });
});

describe("stability of the order", () => {
  test("is the same for the same seed and another for another", () => {
    const columns = restaurant(1, 80);
    const first = driverStability(columns, { ...outcome, seed: 1, resamples: 200 });
    expect(driverStability(columns, { ...outcome, seed: 1, resamples: 200 })).toEqual(first);
    expect(driverStability(columns, { ...outcome, seed: 2, resamples: 200 })).not.toEqual(first);
  });

  test("is sure of a clear leader and unsure between equals", () => {
    const { drivers, beats } = driverStability(restaurant(1, 300), { ...outcome, seed: 1, resamples: 300 });
    const food = drivers[0];
    expect(food?.top).toBe(1);
    expect(food?.shareInterval.lower).toBeLessThan(food?.share ?? 0);
    expect(food?.shareInterval.upper).toBeGreaterThan(food?.share ?? 1);
    expect(beats[0]?.[2]).toBe(1);
    expect(beats[2]?.[0]).toBe(0);

    const few = driverStability(restaurant(9, 25), { ...outcome, seed: 1, resamples: 300 });
    expect((few.drivers[1]?.shareInterval.upper ?? 0) - (few.drivers[1]?.shareInterval.lower ?? 0)).toBeGreaterThan(
      0.1,
    );
  });

  test("refuses what cannot be resampled", () => {
    const columns = restaurant(1, 80);
    expect(() => driverStability(columns, { ...outcome, seed: 1, resamples: 10 })).toThrow(/out-of-range/);
    const food = columns[1] ?? { name: "", values: [] };
    expect(() => driverStability([...columns, { ...food, name: "taste" }], { ...outcome, seed: 1 })).toThrow(
      /singular.*taste/,
    );
    expect(() => driverStability(restaurant(1, 2), { ...outcome, seed: 1 })).toThrow(/not-enough/);
  });
});
