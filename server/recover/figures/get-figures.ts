import { z } from "@hono/zod-openapi";
import type { Context } from "../../platform/context.ts";
import { countCaseEvents, dimensions, localDay } from "../../understand/index.ts";
import { permit } from "../../workspace/index.ts";
import { type CaseEventName, caseEventCodes } from "../case-counts.ts";
import { countOpenCases } from "./queries.ts";

export const figuresQuery = z.object({
  from: localDay.optional(),
  to: localDay.optional(),
  dimension: z.enum(dimensions).default("all"),
  value: z.string().max(100).default(""),
});

export const figures = z
  .object({
    period: z.object({ from: z.iso.date(), to: z.iso.date() }),
    open: z.int().openapi({ description: "Now: somebody still has to do something" }),
    late: z.int().openapi({ description: "Now: of these, past the deadline" }),
    opened: z.int().openapi({ description: "In the period" }),
    recovered: z.int().openapi({ description: "In the period: said by the place to be put right" }),
    confirmed: z.int().openapi({ description: "In the period: the customer said so too" }),
    unconfirmed: z.int().openapi({ description: "In the period: closed because the customer did not say" }),
    reopened: z.int().openapi({ description: "In the period: it was not put right after all" }),
  })
  .openapi("CaseFigures");

export type Figures = z.infer<typeof figures>;

/** What became of unhappy customers: two figures of this moment, five of a period. */
export async function getFigures(ctx: Context, query: z.infer<typeof figuresQuery>): Promise<Figures> {
  permit(ctx, "cases:read");
  const scope = { dimension: query.dimension, value: query.dimension === "all" ? "" : query.value };
  const { period, counts } = await countCaseEvents(ctx, query, scope);
  const count = (name: CaseEventName) => counts.get(caseEventCodes[name]) ?? 0;
  return {
    period,
    ...(await countOpenCases(ctx.tx, ctx.workspaceId, scope, ctx.clock.now())),
    opened: count("opened"),
    recovered: count("resolved"),
    confirmed: count("confirmed"),
    unconfirmed: count("unconfirmed"),
    reopened: count("reopened"),
  };
}
