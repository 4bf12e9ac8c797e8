import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../../routes/shell-route.tsx";

export const understandRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/understand",
  component: lazyRouteComponent(() => import("./UnderstandPage.tsx"), "UnderstandPage"),
});

export const understandRoutes = [understandRoute] as const;
