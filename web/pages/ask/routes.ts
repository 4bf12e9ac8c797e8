import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { shellRoute } from "../../routes/shell-route.tsx";
import { readShow } from "../../routes/show-parameter.ts";

const askRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/ask",
  beforeLoad: () => {
    throw redirect({ to: "/ask/touchpoints", search: {} });
  },
});

export const touchpointsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/ask/touchpoints",
  validateSearch: readShow,
  component: lazyRouteComponent(() => import("./TouchpointsPage.tsx"), "TouchpointsPage"),
});

export const newTouchpointRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/ask/touchpoints/new",
  component: lazyRouteComponent(() => import("./NewTouchpointPage.tsx"), "NewTouchpointPage"),
});

export const touchpointRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/ask/touchpoints/$touchpointId",
  component: lazyRouteComponent(() => import("./TouchpointPage.tsx"), "TouchpointPage"),
});

export const surveysRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/ask/surveys",
  validateSearch: readShow,
  component: lazyRouteComponent(() => import("./SurveysPage.tsx"), "SurveysPage"),
});

export const newSurveyRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/ask/surveys/new",
  component: lazyRouteComponent(() => import("./NewSurveyPage.tsx"), "NewSurveyPage"),
});

export const surveyRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/ask/surveys/$surveyId",
  component: lazyRouteComponent(() => import("./builder/SurveyBuilderPage.tsx"), "SurveyBuilderPage"),
});

export const askRoutes = [
  askRoute,
  touchpointsRoute,
  newTouchpointRoute,
  touchpointRoute,
  surveysRoute,
  newSurveyRoute,
  surveyRoute,
] as const;
