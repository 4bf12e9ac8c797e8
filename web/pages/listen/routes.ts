import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { shellRoute } from "../../routes/shell-route.tsx";
import { readFeedbackSearch } from "./feedback-search.ts";

export const listenRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/listen",
  validateSearch: readFeedbackSearch,
  component: lazyRouteComponent(() => import("./ListenPage.tsx"), "ListenPage"),
});

// The short address of one piece of feedback, for links: it stands beside the list, as everywhere.
const feedbackRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/listen/$feedbackId",
  validateSearch: readFeedbackSearch,
  beforeLoad: ({ params, search }) => {
    throw redirect({ to: "/listen", search: { ...search, open: params.feedbackId }, replace: true });
  },
});

export const listenRoutes = [listenRoute, feedbackRoute] as const;
