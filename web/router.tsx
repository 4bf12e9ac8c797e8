import type { QueryClient } from "@tanstack/react-query";
import { createRouter } from "@tanstack/react-router";
import { askRoutes } from "./pages/ask/routes.ts";
import { customersRoutes } from "./pages/customers/routes.ts";
import { entryRoutes, insideRoutes } from "./pages/entry/routes.ts";
import { listenRoutes } from "./pages/listen/routes.ts";
import { nowRoutes } from "./pages/now/routes.ts";
import { recoverRoutes } from "./pages/recover/routes.ts";
import { settingsRoutes } from "./pages/settings/routes.ts";
import { understandRoutes } from "./pages/understand/routes.ts";
import { rootRoute } from "./routes/root-route.tsx";
import { shellRoute } from "./routes/shell-route.tsx";
import { PageSkeleton } from "./ui/PageSkeleton.tsx";
import { RouteError } from "./ui/RouteError.tsx";

const routeTree = rootRoute.addChildren([
  ...entryRoutes,
  shellRoute.addChildren([
    ...insideRoutes,
    ...nowRoutes,
    ...askRoutes,
    ...listenRoutes,
    ...understandRoutes,
    ...recoverRoutes,
    ...customersRoutes,
    ...settingsRoutes,
  ]),
]);

/** All addresses of the staff app. */
export function makeRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: "intent",
    defaultPendingMs: 50,
    defaultPendingMinMs: 0,
    defaultPendingComponent: PageSkeleton,
    defaultErrorComponent: RouteError,
    scrollRestoration: true,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
