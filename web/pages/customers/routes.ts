import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { idParameter } from "../../routes/filter-parameters.ts";
import { onlyKnown } from "../../routes/only-known.ts";
import { compact, textParameter } from "../../routes/search-parameters.ts";
import { shellRoute } from "../../routes/shell-route.tsx";

export const customersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/customers",
  validateSearch: onlyKnown((search) =>
    compact({ search: textParameter(search, "search", 200), open: idParameter(search, "open") }),
  ),
  component: lazyRouteComponent(() => import("./CustomersPage.tsx"), "CustomersPage"),
});

export const customersRoutes = [customersRoute] as const;
