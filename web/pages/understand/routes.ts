import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { choiceParameter, compact, textParameter } from "../../routes/search-parameters.ts";
import { shellRoute } from "../../routes/shell-route.tsx";
import { comparisons, cuts, isDay, periods, steps } from "./dashboard-search.ts";

/** What the dashboard shows stands in its address, so that it can be sent to somebody. */
function readSearch(search: Record<string, unknown>) {
  const day = (name: string) => {
    const value = textParameter(search, name);
    return value && isDay(value) ? value : undefined;
  };
  return compact({
    period: choiceParameter(search, "period", periods),
    from: day("from"),
    to: day("to"),
    compare: choiceParameter(search, "compare", comparisons),
    place: textParameter(search, "place"),
    touchpoint: textParameter(search, "touchpoint"),
    metric: textParameter(search, "metric"),
    step: choiceParameter(search, "step", steps),
    by: choiceParameter(search, "by", cuts),
  });
}

export const understandRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/understand",
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import("./UnderstandPage.tsx"), "UnderstandPage"),
});

export const understandRoutes = [understandRoute] as const;
