import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../../routes/shell-route.tsx";

export const listenRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/listen",
  component: lazyRouteComponent(() => import("./ListenPage.tsx"), "ListenPage"),
});

export const listenRoutes = [listenRoute] as const;
