import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { CaseFigures } from "../../server/recover/figures/schemas.ts";
import type { Breakdown, Overview, Trend } from "../../server/understand/schemas.ts";
import { type Query, request } from "./request.ts";

export type { AnswerState, Breakdown, Measured, Overview, Score, Trend } from "../../server/understand/schemas.ts";

/** All scores of a period and scope beside an earlier period. */
export function overviewQuery(query: Query) {
  return queryOptions({
    queryKey: ["scores", "overview", query],
    queryFn: () => request<Overview>("GET", "/scores/overview", { query }),
    placeholderData: keepPreviousData,
  });
}

/** One score over time. */
export function trendQuery(query: Query) {
  return queryOptions({
    queryKey: ["scores", "trend", query],
    queryFn: () => request<Trend>("GET", "/scores/trend", { query }),
    placeholderData: keepPreviousData,
  });
}

/** One score by place, touchpoint, channel or survey. */
export function breakdownQuery(query: Query) {
  return queryOptions({
    queryKey: ["scores", "breakdown", query],
    queryFn: () => request<Breakdown>("GET", "/scores/breakdown", { query }),
    placeholderData: keepPreviousData,
  });
}

/** What became of unhappy customers. */
export function caseFiguresQuery(query: Query) {
  return queryOptions({
    queryKey: ["cases", "figures", query],
    queryFn: () => request<CaseFigures>("GET", "/cases/figures", { query }),
    placeholderData: keepPreviousData,
  });
}
