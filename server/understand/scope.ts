import { z } from "@hono/zod-openapi";

/** The cuts that every dashboard uses; rollups are kept for each. */
export const dimensions = ["all", "touchpoint", "place", "channel", "survey"] as const;

export type Dimension = (typeof dimensions)[number];

/** What a number is about: the whole workspace, or one value of one dimension. */
export interface Scope {
  readonly dimension: Dimension;
  /** A touchpoint's, place's or survey's id, or a channel; "" for the whole workspace. */
  readonly value: string;
}

export const wholeWorkspace: Scope = { dimension: "all", value: "" };

/** The scope that was asked for; the whole has no value, whatever was sent with it. */
export function scopeOf({ dimension, value }: Scope): Scope {
  return dimension === "all" ? wholeWorkspace : { dimension, value };
}

/** Days in the workspace's own calendar, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export const localDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "A day is written as 2026-03-31.")
  .refine(
    (day) =>
      !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day),
    "This day does not exist.",
  );
