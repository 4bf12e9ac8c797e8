export { foldScores } from "./fold-scores.ts";
export { getBreakdown } from "./get-breakdown.ts";
export { getOverview } from "./get-overview.ts";
export { getTrend } from "./get-trend.ts";
export { declareUnderstandJobs, startFolding } from "./jobs.ts";
export { recountScores } from "./recount-scores.ts";
export { understandRoutes } from "./routes.ts";
export type { Breakdown, Overview, Score, Trend } from "./schemas.ts";
export { dimensions, localDay, type Period, type Scope } from "./scope.ts";
