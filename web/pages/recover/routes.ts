import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../../routes/shell-route.tsx";

export const recoverRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/recover",
  component: lazyRouteComponent(() => import("./RecoverPage.tsx"), "RecoverPage"),
});

export const recoverRoutes = [recoverRoute] as const;
