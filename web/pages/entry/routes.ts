import type { QueryClient } from "@tanstack/react-query";
import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { chooseWorkspace, chosenWorkspace } from "../../api/chosen-workspace.ts";
import { idParameter } from "../../routes/filter-parameters.ts";
import { onlyKnown } from "../../routes/only-known.ts";
import { rootRoute } from "../../routes/root-route.tsx";
import { choiceParameter, compact, textParameter } from "../../routes/search-parameters.ts";
import { shellRoute } from "../../routes/shell-route.tsx";
import { requireDemoOwner } from "../../session/require-demo-owner.ts";
import { requireMember } from "../../session/require-member.ts";

const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/now" });
  },
});

export const welcomeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/welcome",
  validateSearch: onlyKnown((search) =>
    compact({ link: textParameter(search, "link"), step: choiceParameter(search, "step", ["empty"]) }),
  ),
  component: lazyRouteComponent(() => import("./WelcomePage.tsx"), "WelcomePage"),
});

/** Out of a demo, into a workspace of one's own. */
const ownStartRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/start-own",
  beforeLoad: ({ context, location }) => requireDemoOwner(context.queryClient, location.href),
  component: lazyRouteComponent(() => import("./OwnStartPage.tsx"), "OwnStartPage"),
});

const readTouchpoint = onlyKnown((search) => compact({ touchpoint: idParameter(search, "touchpoint") }));

/** The guided first touchpoint: alone on the screen, and only for members. */
export const firstTouchpointRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/first-touchpoint",
  validateSearch: readTouchpoint,
  beforeLoad: ({ context, location }) => requireMember(context.queryClient, location.href),
  component: lazyRouteComponent(() => import("./FirstTouchpointPage.tsx"), "FirstTouchpointPage"),
});

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sign-in",
  validateSearch: onlyKnown((search) => compact({ back: textParameter(search, "back") })),
  component: lazyRouteComponent(() => import("./SignInPage.tsx"), "SignInPage"),
});

const forgottenPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/forgotten-password",
  component: lazyRouteComponent(() => import("./ForgottenPasswordPage.tsx"), "ForgottenPasswordPage"),
});

export const resetPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/reset-password",
  validateSearch: onlyKnown((search) =>
    compact({ token: textParameter(search, "token"), error: textParameter(search, "error") }),
  ),
  component: lazyRouteComponent(() => import("./ResetPasswordPage.tsx"), "ResetPasswordPage"),
});

export const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/invitation/$token",
  component: lazyRouteComponent(() => import("./InvitationPage.tsx"), "InvitationPage"),
});

/** Where a mail about a case leads: into its workspace, whichever of theirs the person looked at last. */
const caseInWorkspaceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/in/$workspaceId/recover/$caseId",
  beforeLoad: async ({ context, location, params: { workspaceId, caseId } }) => {
    await enterWorkspace(context.queryClient, location.href, workspaceId);
    throw redirect({ to: "/recover/$caseId", params: { caseId }, replace: true });
  },
});

/** Where a mail about many cases leads. */
const casesInWorkspaceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/in/$workspaceId/recover",
  beforeLoad: async ({ context, location, params: { workspaceId } }) => {
    await enterWorkspace(context.queryClient, location.href, workspaceId);
    throw redirect({ to: "/recover", replace: true });
  },
});

async function enterWorkspace(queryClient: QueryClient, href: string, workspaceId: string): Promise<void> {
  await requireMember(queryClient, href);
  if (chosenWorkspace() === workspaceId) return;
  chooseWorkspace(workspaceId);
  queryClient.clear();
}

export const insideRoutes = [homeRoute] as const;

export const entryRoutes = [
  welcomeRoute,
  ownStartRoute,
  firstTouchpointRoute,
  signInRoute,
  forgottenPasswordRoute,
  resetPasswordRoute,
  invitationRoute,
  caseInWorkspaceRoute,
  casesInWorkspaceRoute,
] as const;
