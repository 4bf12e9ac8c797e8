import { z } from "@hono/zod-openapi";
import { smallestChange } from "../workspace/index.ts";
import { dimensions, localDay } from "./scope.ts";

const period = z.object({ from: z.iso.date(), to: z.iso.date() });

const interval = z
  .object({ low: z.number(), high: z.number() })
  .openapi("Interval", { description: "Likely between low and high: 95 of 100 such intervals hold the true value" });

const metric = z
  .object({
    id: z.uuid(),
    kind: z.enum(["nps", "csat", "ces", "rating"]),
    name: z.record(z.string(), z.string()),
    lowest: z.int(),
    highest: z.int(),
    direction: z.enum(["higher-is-better", "lower-is-better"]),
  })
  .openapi("ScoreMetric");

export const answerState = z.enum(["none", "too-few", "withheld", "rough", "enough"]).openapi("AnswerState", {
  description:
    "none: no answers yet. too-few: below the workspace's minimum, nothing is shown. withheld: enough answers, but with their score the too few of another part could be worked out by subtraction from the whole. rough: below 30.",
});

export type AnswerState = z.infer<typeof answerState>;

export const verdict = z.enum(["real", "too-small", "could-be-chance", "too-little-data"]).openapi("Verdict", {
  description:
    "real: more than chance, and large enough to matter to this workspace. too-small: more than chance, but smaller than what matters. could-be-chance: not more than chance. too-little-data: too few answers to see a difference that matters, or none that may be shown.",
});

export const measured = z.object({
  n: z.int(),
  state: answerState,
  value: z.number().nullable().openapi({
    description: "NPS from -100 to 100; CSAT the share of satisfied answers from 0 to 100; CES and ratings the mean",
  }),
  mean: z.number().nullable(),
  interval: interval.nullable(),
});

export type Measured = z.infer<typeof measured>;

const comparison = measured.extend({
  difference: z.number().nullable(),
  differenceInterval: interval.nullable(),
  verdict,
  better: z
    .boolean()
    .nullable()
    .openapi({ description: "Whether a real change is for the better; null for every other verdict" }),
});

export type ScoreComparison = z.infer<typeof comparison>;

export const score = measured
  .extend({
    metric,
    shares: z.object({ low: z.int(), middle: z.int(), high: z.int() }).nullable().openapi({
      description: "Answers that are bad, in between and good: for NPS detractors, passives and promoters",
    }),
    distribution: z
      .array(z.object({ score: z.int(), n: z.int(), band: z.enum(["low", "middle", "high"]) }))
      .nullable()
      .openapi({ description: "How often each score was given, and to which share it counts" }),
    comparison: comparison.nullable(),
  })
  .openapi("Score");

export type Score = z.infer<typeof score>;

const scopeQuery = z.object({
  dimension: z.enum(dimensions).default("all"),
  value: z.string().max(100).default(""),
});

const periodQuery = z.object({
  from: localDay
    .optional()
    .openapi({ description: "First day in the workspace's calendar; 29 days before `to` when absent" }),
  to: localDay.optional().openapi({ description: "Last day in the workspace's calendar; today when absent" }),
});

export const overviewQuery = scopeQuery
  .extend(periodQuery.shape)
  .extend({
    compareFrom: localDay.optional(),
    compareTo: localDay.optional(),
    compare: z.enum(["previous", "none"]).default("previous").openapi({
      description: "Without compareFrom and compareTo: as many days just before, or nothing",
    }),
  })
  .refine(({ compareFrom, compareTo }) => (compareFrom === undefined) === (compareTo === undefined), {
    path: ["compareFrom"],
    message: "Send compareFrom and compareTo together, or neither.",
  });

export type OverviewQuery = z.infer<typeof overviewQuery>;

export const overview = z.object({
  period,
  comparison: period.nullable(),
  minimumAnswers: z.int(),
  smallestChange: smallestChange.openapi({
    description: "Smaller differences do not matter to this workspace: per kind of score, in the unit of `difference`",
  }),
  exactAt: z.iso.datetime(),
  scores: z.array(score),
});

export type Overview = z.infer<typeof overview>;

export const trendQuery = scopeQuery
  .extend(periodQuery.shape)
  .extend({ metric: z.uuid(), step: z.enum(["day", "week"]).default("day") });

export type TrendQuery = z.infer<typeof trendQuery>;

export const trend = z.object({
  step: z.enum(["day", "week"]),
  metric,
  points: z.array(measured.extend({ from: z.iso.date(), to: z.iso.date() })),
});

export type Trend = z.infer<typeof trend>;

export const breakdownQuery = periodQuery.extend({
  metric: z.uuid(),
  by: z.enum(["touchpoint", "place", "channel", "survey"]),
});

export type BreakdownQuery = z.infer<typeof breakdownQuery>;

export const breakdown = z.object({
  metric,
  items: z.array(
    measured.omit({ value: true }).extend({
      value: z.string().openapi({ description: "The id of the touchpoint, place or survey, or the channel" }),
      name: z.string(),
      score: z.number().nullable(),
      verdict: verdict.openapi({ description: "Whether it really differs from all the others together" }),
      better: z.boolean().nullable(),
    }),
  ),
});

export type Breakdown = z.infer<typeof breakdown>;

export const realChange = z
  .object({
    metric: z.object({
      id: z.uuid(),
      kind: z.enum(["nps", "csat", "ces", "rating"]),
      name: z.record(z.string(), z.string()),
    }),
    dimension: z.enum(["all", "place", "touchpoint"]),
    value: z.string(),
    name: z.string().nullable().openapi({ description: "Of the place or touchpoint; null for the whole workspace" }),
    before: z.number(),
    after: z.number(),
    difference: z.number(),
    interval: z
      .object({ low: z.number(), high: z.number() })
      .openapi({ description: "Where the difference likely lies" }),
    better: z.boolean(),
    n: z.int(),
  })
  .openapi("RealChange");

export type RealChange = z.infer<typeof realChange>;
