import { apiKeyRoutes } from "./api-keys/routes.ts";
import { auditRoutes } from "./audit/routes.ts";
import { makeInvitationRoutes } from "./invitations/routes.ts";
import { mailRoutes } from "./mails/routes.ts";
import { meRoutes } from "./me-routes.ts";
import { memberRoutes } from "./members/routes.ts";
import { placeRoutes } from "./places/routes.ts";
import { routes } from "./route.ts";
import { makeSetupRoutes, type SetupRoutesOptions } from "./setup/routes.ts";
import { makeSignInRoutes } from "./sign-in/routes.ts";
import { makeStartOwnRoutes } from "./start-own/routes.ts";
import { teamRoutes } from "./teams/routes.ts";
import { ownWorkspaceRoutes } from "./workspace-routes.ts";

export type WorkspaceRoutesOptions = SetupRoutesOptions;

/** Everything about who works here and as what, from the first run to the log. */
export function makeWorkspaceRoutes(options: WorkspaceRoutesOptions) {
  return routes()
    .route("/", makeSetupRoutes(options))
    .route("/", makeSignInRoutes(options))
    .route("/", makeStartOwnRoutes(options))
    .route("/", meRoutes)
    .route("/", ownWorkspaceRoutes)
    .route("/", memberRoutes)
    .route("/", makeInvitationRoutes(options))
    .route("/", apiKeyRoutes)
    .route("/", teamRoutes)
    .route("/", placeRoutes)
    .route("/", mailRoutes)
    .route("/", auditRoutes);
}
