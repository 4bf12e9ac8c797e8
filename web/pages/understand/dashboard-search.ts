import type { SmallestChange } from "../../api/scores.ts";

export const periods = ["7", "30", "90", "365", "own"] as const;
export type PeriodChoice = (typeof periods)[number];

export const comparisons = ["previous", "year", "none"] as const;
export type Comparison = (typeof comparisons)[number];

export const steps = ["day", "week"] as const;
export type Step = (typeof steps)[number];

export const cuts = ["place", "touchpoint", "channel", "survey"] as const;
export type Cut = (typeof cuts)[number];

/** What stands in the address of the dashboard. */
export interface DashboardSearch {
  readonly period?: PeriodChoice;
  readonly from?: string;
  readonly to?: string;
  readonly compare?: Comparison;
  readonly place?: string;
  readonly touchpoint?: string;
  readonly channel?: string;
  readonly survey?: string;
  readonly metric?: string;
  readonly step?: Step;
  readonly by?: Cut;
}

/** A change of what is asked for; undefined takes a choice back. */
export type DashboardChange = { [K in keyof DashboardSearch]?: DashboardSearch[K] | undefined };

export interface Days {
  readonly from: string;
  readonly to: string;
}

const dayMilliseconds = 86_400_000;

/** Today, where the workspace is. */
export function todayIn(timeZone: string, now: Date): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(now);
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMilliseconds).toISOString().slice(0, 10);
}

/** The days that the address asks for; the last thirty when it says nothing usable. */
export function periodOf(search: DashboardSearch, today: string): Days {
  if (search.period === "own" && search.from && search.to && search.from <= search.to) {
    return { from: search.from, to: search.to };
  }
  const length = search.period === "own" || !search.period ? 30 : Number(search.period);
  return { from: addDays(today, 1 - length), to: today };
}

/** The days to compare with: as many just before, the same days a year earlier, or none. */
export function comparisonOf(search: DashboardSearch, period: Days): Days | null {
  const compare = search.compare ?? "previous";
  if (compare === "none") return null;
  // 364 days keep the weekdays where they were: a Friday is compared with a Friday.
  if (compare === "year") return { from: addDays(period.from, -364), to: addDays(period.to, -364) };
  const length = Math.round((Date.parse(period.to) - Date.parse(period.from)) / dayMilliseconds) + 1;
  return { from: addDays(period.from, -length), to: addDays(period.from, -1) };
}

/** The whole workspace or one part of it, as the API asks for it. */
export interface DashboardScope {
  readonly dimension: "all" | Cut;
  readonly value: string;
}

export const everywhere: DashboardScope = { dimension: "all", value: "" };

// Scores are kept by one of these at a time. An address that names several is about the one that says most.
const narrowestFirst = ["touchpoint", "place", "channel", "survey"] as const;

/** What the numbers are about. */
export function scopeOf(search: DashboardSearch): DashboardScope {
  const dimension = narrowestFirst.find((cut) => search[cut] !== undefined);
  return dimension ? { dimension, value: search[dimension] ?? "" } : everywhere;
}

/** A scope as the filter of a list: nothing for the whole workspace. */
export function filterOf({ dimension, value }: DashboardScope): { readonly [K in Cut]?: string } {
  return dimension === "all" ? {} : { [dimension]: value };
}

/** The change that makes the dashboard about this scope, and about no other. */
export function narrowTo(scope: DashboardScope): DashboardChange {
  return { place: undefined, touchpoint: undefined, channel: undefined, survey: undefined, ...filterOf(scope) };
}

/** What every part of the dashboard needs to ask its question and to lead to the answers behind it. */
export interface Dashboard {
  readonly search: DashboardSearch;
  readonly days: Days;
  readonly compared: Days | null;
  readonly scope: DashboardScope;
  readonly minimumAnswers: number;
  /** Smaller differences do not matter here, per kind of score. */
  readonly smallestChange: SmallestChange;
}
