import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { InferRequestType } from "hono/client";
import type { Overview } from "../../server/understand/schemas.ts";
import { api, read } from "./client.ts";

export type { CaseFigures } from "../../server/recover/figures/schemas.ts";
export type { Breakdown, Score, Trend } from "../../server/understand/schemas.ts";
export type SmallestChange = Overview["smallestChange"];

type QueryOf<Route> = InferRequestType<Route> extends { query: infer Query } ? Query : never;

/** All scores of a period and scope beside an earlier period. */
export function overviewQuery(query: QueryOf<typeof api.scores.overview.$get>) {
  return queryOptions({
    queryKey: ["scores", "overview", query],
    queryFn: () => read(api.scores.overview.$get({ query })),
    placeholderData: keepPreviousData,
  });
}

/** One score over time. */
export function trendQuery(query: QueryOf<typeof api.scores.trend.$get>) {
  return queryOptions({
    queryKey: ["scores", "trend", query],
    queryFn: () => read(api.scores.trend.$get({ query })),
    placeholderData: keepPreviousData,
  });
}

/** One score by place, touchpoint, channel or survey. */
export function breakdownQuery(query: QueryOf<typeof api.scores.breakdown.$get>) {
  return queryOptions({
    queryKey: ["scores", "breakdown", query],
    queryFn: () => read(api.scores.breakdown.$get({ query })),
    placeholderData: keepPreviousData,
  });
}

/** What became of unhappy customers. */
export function caseFiguresQuery(query: QueryOf<typeof api.cases.figures.$get>) {
  return queryOptions({
    queryKey: ["cases", "figures", query],
    queryFn: () => read(api.cases.figures.$get({ query })),
    placeholderData: keepPreviousData,
  });
}
