import { routes } from "../workspace/index.ts";
import { surveyRoutes } from "./surveys/routes.ts";
import { touchpointRoutes } from "./touchpoints/routes.ts";

/** Everything about asking, under /api/v1. */
export function makeAskRoutes() {
  return routes().route("/", surveyRoutes).route("/", touchpointRoutes);
}
