import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { idParameter } from "../../routes/filter-parameters.ts";
import { onlyKnown } from "../../routes/only-known.ts";
import { choiceParameter, compact } from "../../routes/search-parameters.ts";
import { shellRoute } from "../../routes/shell-route.tsx";
import { readShow } from "../../routes/show-parameter.ts";

export const settingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/settings",
  component: lazyRouteComponent(() => import("./SettingsLayout.tsx"), "SettingsLayout"),
});

const settingsHomeRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: "/",
  component: lazyRouteComponent(() => import("./SettingsHome.tsx"), "SettingsHome"),
});

const profileRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: "/profile",
  component: lazyRouteComponent(() => import("./ProfilePage.tsx"), "ProfilePage"),
});

const workspaceRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: "/workspace",
  component: lazyRouteComponent(() => import("./WorkspacePage.tsx"), "WorkspacePage"),
});

export const casesRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: "/cases",
  validateSearch: readShow,
  component: lazyRouteComponent(() => import("./CaseRulePage.tsx"), "CaseRulePage"),
});

export const placesRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: "/places",
  validateSearch: readShow,
  component: lazyRouteComponent(() => import("./PlacesPage.tsx"), "PlacesPage"),
});

export const teamsRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: "/teams",
  validateSearch: readShow,
  component: lazyRouteComponent(() => import("./TeamsPage.tsx"), "TeamsPage"),
});

const membersRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: "/members",
  component: lazyRouteComponent(() => import("./MembersPage.tsx"), "MembersPage"),
});

const apiKeysRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: "/api-keys",
  component: lazyRouteComponent(() => import("./ApiKeysPage.tsx"), "ApiKeysPage"),
});

export const outboxRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: "/outbox",
  validateSearch: onlyKnown((search) =>
    compact({
      status: choiceParameter(search, "status", ["queued", "held", "sending", "sent", "failed", "unknown"]),
      open: idParameter(search, "open"),
    }),
  ),
  component: lazyRouteComponent(() => import("./OutboxPage.tsx"), "OutboxPage"),
});

const auditRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: "/audit",
  component: lazyRouteComponent(() => import("./AuditPage.tsx"), "AuditPage"),
});

export const settingsRoutes = [
  settingsRoute.addChildren([
    settingsHomeRoute,
    profileRoute,
    workspaceRoute,
    casesRoute,
    placesRoute,
    teamsRoute,
    membersRoute,
    apiKeysRoute,
    outboxRoute,
    auditRoute,
  ]),
] as const;
