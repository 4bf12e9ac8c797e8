import { dayIn } from "../platform/local-day.ts";

const minute = 60_000;

/** The moment at which a clock on the wall in this zone shows so many minutes after midnight of a day. */
export function momentIn(timeZone: string, day: string, minutes: number): Date {
  const asIfUtc = Date.parse(`${day}T00:00:00Z`) + minutes * minute;
  const offset = offsetAt(timeZone, asIfUtc);
  const guess = asIfUtc - offset;
  // Around a change of the clocks the first guess can be on the wrong side of it.
  const corrected = offsetAt(timeZone, guess);
  return new Date(asIfUtc - corrected);
}

function offsetAt(timeZone: string, instant: number): number {
  const parts = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" }).format(instant);
  return Date.parse(`${parts.replace(" ", "T")}Z`) - Math.floor(instant / 1_000) * 1_000;
}

/** The days up to the day of `now`, oldest first. */
export function daysUpTo(timeZone: string, now: Date, days: number): string[] {
  const today = Date.parse(`${dayIn(timeZone, now)}T00:00:00Z`);
  return Array.from({ length: days + 1 }, (_, index) =>
    new Date(today - (days - index) * 86_400_000).toISOString().slice(0, 10),
  );
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}
