import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { onlyKnown } from "../../routes/only-known.ts";
import { shellRoute } from "../../routes/shell-route.tsx";
import { readCaseSearch } from "./case-search.ts";

export const recoverRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/recover",
  validateSearch: onlyKnown(readCaseSearch),
  component: lazyRouteComponent(() => import("./RecoverPage.tsx"), "RecoverPage"),
});

// The filters stay in the address of one case too: they say which case is the next one, and where "back" leads.
export const caseRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/recover/$caseId",
  validateSearch: onlyKnown(readCaseSearch),
  component: lazyRouteComponent(() => import("./CasePage.tsx"), "CasePage"),
});

export const recoverRoutes = [recoverRoute, caseRoute] as const;
