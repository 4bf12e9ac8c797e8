export { findChanges } from "./find-changes.ts";
export { declareUnderstandJobs, startFolding } from "./jobs.ts";
export { periodOf } from "./period.ts";
export { readHistogram } from "./queries.ts";
export { understandRoutes } from "./routes.ts";
export { dimensions, localDay, type Period, type Scope, scopeOf, wholeWorkspace } from "./scope.ts";
