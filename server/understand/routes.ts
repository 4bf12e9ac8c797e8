import { inContext, route, routes } from "../workspace/index.ts";
import { getBreakdown } from "./get-breakdown.ts";
import { getOverview } from "./get-overview.ts";
import { getTrend } from "./get-trend.ts";
import { breakdown, breakdownQuery, overview, overviewQuery, trend, trendQuery } from "./schemas.ts";

const tags = ["Scores"];

const showOverview = route("scores:read", {
  method: "get",
  path: "/scores/overview",
  tags,
  summary: "All scores of a period beside an earlier one",
  description: "Exact to the second. Every number has its n and the interval in which it likely lies.",
  request: { query: overviewQuery },
  responses: { 200: { description: "The scores", content: { "application/json": { schema: overview } } } },
});

const showTrend = route("scores:read", {
  method: "get",
  path: "/scores/trend",
  tags,
  summary: "One score over time",
  request: { query: trendQuery },
  responses: { 200: { description: "A point a day or week", content: { "application/json": { schema: trend } } } },
});

const showBreakdown = route("scores:read", {
  method: "get",
  path: "/scores/breakdown",
  tags,
  summary: "One score by place, touchpoint, channel or survey",
  request: { query: breakdownQuery },
  responses: { 200: { description: "Each with its verdict", content: { "application/json": { schema: breakdown } } } },
});

/** The dashboard's numbers. */
export const understandRoutes = routes()
  .openapi(showOverview, async (c) => c.json(await inContext(c, (ctx) => getOverview(ctx, c.req.valid("query"))), 200))
  .openapi(showTrend, async (c) => c.json(await inContext(c, (ctx) => getTrend(ctx, c.req.valid("query"))), 200))
  .openapi(showBreakdown, async (c) =>
    c.json(await inContext(c, (ctx) => getBreakdown(ctx, c.req.valid("query"))), 200),
  );
