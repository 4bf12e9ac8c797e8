import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { onlyKnown } from "../../routes/only-known.ts";
import { shellRoute } from "../../routes/shell-route.tsx";
import { readFeedbackSearch } from "./feedback-search.ts";

export const listenRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/listen",
  validateSearch: onlyKnown(readFeedbackSearch),
  component: lazyRouteComponent(() => import("./ListenPage.tsx"), "ListenPage"),
});

// The short address of one piece of feedback, for links: it stands beside the list, as everywhere.
const feedbackRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/listen/$feedbackId",
  validateSearch: onlyKnown(readFeedbackSearch),
  beforeLoad: ({ params, search }) => {
    throw redirect({ to: "/listen", search: { ...search, open: params.feedbackId }, replace: true });
  },
});

export const listenRoutes = [listenRoute, feedbackRoute] as const;
