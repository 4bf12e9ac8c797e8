import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../../routes/shell-route.tsx";

export const nowRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/now",
  component: lazyRouteComponent(() => import("./NowPage.tsx"), "NowPage"),
});

export const nowRoutes = [nowRoute] as const;
