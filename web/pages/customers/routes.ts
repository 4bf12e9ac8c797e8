import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { compact, textParameter } from "../../routes/search-parameters.ts";
import { shellRoute } from "../../routes/shell-route.tsx";

export const customersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/customers",
  validateSearch: (search: Record<string, unknown>) =>
    compact({ search: textParameter(search, "search"), open: textParameter(search, "open") }),
  component: lazyRouteComponent(() => import("./CustomersPage.tsx"), "CustomersPage"),
});

export const customersRoutes = [customersRoute] as const;
