import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { dayParameter, idParameter } from "../../routes/filter-parameters.ts";
import { onlyKnown, type RawSearch } from "../../routes/only-known.ts";
import { choiceParameter, compact, textParameter } from "../../routes/search-parameters.ts";
import { shellRoute } from "../../routes/shell-route.tsx";
import { comparisons, cuts, periods, steps } from "./dashboard-search.ts";

/** What the dashboard shows stands in its address, so that it can be sent to somebody. */
function readSearch(search: RawSearch) {
  return compact({
    period: choiceParameter(search, "period", periods),
    from: dayParameter(search, "from"),
    to: dayParameter(search, "to"),
    compare: choiceParameter(search, "compare", comparisons),
    place: idParameter(search, "place"),
    touchpoint: idParameter(search, "touchpoint"),
    channel: textParameter(search, "channel", 40),
    survey: idParameter(search, "survey"),
    metric: idParameter(search, "metric"),
    step: choiceParameter(search, "step", steps),
    by: choiceParameter(search, "by", cuts),
  });
}

export const understandRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/understand",
  validateSearch: onlyKnown(readSearch),
  component: lazyRouteComponent(() => import("./UnderstandPage.tsx"), "UnderstandPage"),
});

export const understandRoutes = [understandRoute] as const;
