import { describe, expect, test } from "vitest";
import { comparisonOf, filterOf, narrowTo, periodOf, scopeOf, todayIn } from "./dashboard-search.ts";

test("today is the workspace's day, not the browser's", () => {
  const moment = new Date("2026-03-28T23:30:00Z");
  expect(todayIn("Europe/Amsterdam", moment)).toBe("2026-03-29");
  expect(todayIn("America/New_York", moment)).toBe("2026-03-28");
});

describe("the period", () => {
  test("is the last thirty days when the address says nothing", () => {
    expect(periodOf({}, "2026-03-31")).toEqual({ from: "2026-03-02", to: "2026-03-31" });
  });

  test("is the chosen one, and falls back when it runs backwards", () => {
    expect(periodOf({ period: "own", from: "2026-01-01", to: "2026-01-15" }, "2026-03-31").to).toBe("2026-01-15");
    expect(periodOf({ period: "own", from: "2026-02-01", to: "2026-01-15" }, "2026-03-31").to).toBe("2026-03-31");
  });

  test("is compared with as many days just before, across a change of the clocks", () => {
    expect(comparisonOf({}, { from: "2026-03-25", to: "2026-03-31" })).toEqual({
      from: "2026-03-18",
      to: "2026-03-24",
    });
  });

  test("a year earlier begins on the same weekday", () => {
    const period = { from: "2026-03-02", to: "2026-03-08" };
    const earlier = comparisonOf({ compare: "year" }, period);
    expect(new Date(`${earlier?.from}T00:00:00Z`).getUTCDay()).toBe(new Date("2026-03-02T00:00:00Z").getUTCDay());
  });
});

test("a touchpoint says more than the place that it is at", () => {
  expect(scopeOf({ place: "p", touchpoint: "t" })).toEqual({ dimension: "touchpoint", value: "t" });
});

describe("the part that the dashboard is about", () => {
  test.each(["place", "touchpoint", "channel", "survey"] as const)("can be a %s, and then no other", (cut) => {
    const scope = { dimension: cut, value: "one" };
    expect(scopeOf({ [cut]: "one" })).toEqual(scope);
    const widest = { place: undefined, touchpoint: undefined, channel: undefined, survey: undefined };
    expect(narrowTo(scope)).toEqual({ ...widest, [cut]: "one" });
    expect(filterOf(scope)).toEqual({ [cut]: "one" });
  });

  test("is everything when the address names none", () => {
    expect(filterOf(scopeOf({ period: "90" }))).toEqual({});
  });
});
