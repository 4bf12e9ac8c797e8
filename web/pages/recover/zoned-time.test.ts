import { expect, test } from "vitest";
import { clockIn, momentAt } from "./zoned-time.ts";

const amsterdam = "Europe/Amsterdam";
const isoOf = (clock: string, zone = amsterdam) => momentAt(zone, clock)?.toISOString();

test("a deadline is chosen by the clocks of the workspace, in winter and in summer", () => {
  expect(isoOf("2026-01-15T17:30")).toBe("2026-01-15T16:30:00.000Z");
  expect(isoOf("2026-07-15T17:30")).toBe("2026-07-15T15:30:00.000Z");
  expect(isoOf("2026-07-15T17:30", "America/St_Johns")).toBe("2026-07-15T20:00:00.000Z");
});

test("an hour that the clocks skip is the one after it, and one that comes twice is the first", () => {
  expect(isoOf("2026-03-29T02:30")).toBe("2026-03-29T01:30:00.000Z");
  expect(isoOf("2026-10-25T02:30")).toBe("2026-10-25T00:30:00.000Z");
});

test("what is shown is what was chosen, whatever the hour", () => {
  const start = Date.parse("2026-03-27T00:00:00Z");
  for (let hours = 0; hours < 24 * 5; hours++) {
    const moment = new Date(start + hours * 3_600_000);
    expect(momentAt(amsterdam, clockIn(amsterdam, moment))).toEqual(moment);
  }
});

test("an unfinished date is no moment", () => {
  expect(momentAt(amsterdam, "")).toBeUndefined();
  expect(momentAt(amsterdam, "2026-02-31T99:00")).toBeUndefined();
});
