import type { Saying } from "../languages/saying.ts";
import { Refusal } from "../platform/refusal.ts";
import type { Period } from "./scope.ts";

const dayMilliseconds = 86_400_000;
const longestPeriodDays = 3_660;

/** The day so many days later (or earlier). Calendar arithmetic: a day of 23 or 25 hours is a day. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMilliseconds).toISOString().slice(0, 10);
}

/** How many days a period has, both ends included. */
export function daysIn(period: Period): number {
  return Math.round((Date.parse(period.to) - Date.parse(period.from)) / dayMilliseconds) + 1;
}

/** The period that was asked for, or the last 30 days. Throws `invalid` when it runs backwards or is longer than ten years. */
export function periodOf(asked: { from?: string | undefined; to?: string | undefined }, today: string): Period {
  const to = asked.to ?? (asked.from && asked.from > today ? asked.from : today);
  const period = { from: asked.from ?? addDays(to, -29), to };
  if (period.from > period.to) throw backwards("from", "The period ends before it begins. Exchange the two days.");
  if (daysIn(period) > longestPeriodDays)
    throw backwards("from", "A period can be ten years at most. Choose a later first day.");
  return period;
}

function backwards(path: string, message: Saying): Refusal {
  return new Refusal("invalid", message, { fields: [{ path, code: "period", message }] });
}

/** The first day of the week (Monday) that a day belongs to. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

/** The days or weeks of a period, each cut off at its ends. */
export function bucketsOf(period: Period, step: "day" | "week"): Period[] {
  const buckets: Period[] = [];
  let from = period.from;
  while (from <= period.to) {
    const last = step === "day" ? from : addDays(mondayOf(from), 6);
    const to = last < period.to ? last : period.to;
    buckets.push({ from, to });
    from = addDays(to, 1);
  }
  return buckets;
}
