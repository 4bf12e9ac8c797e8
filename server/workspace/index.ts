export { createApiKey } from "./api-keys/create-api-key.ts";
export { archiveOrRestore } from "./archive-or-restore.ts";
export { describeActor, type RecordedActor, recordAudit } from "./audit/record-audit.ts";
export { type CreatedWorkspace, createWorkspaceWithOwner } from "./create-workspace.ts";
export type { WorkspaceCreated } from "./events.ts";
export { getSettings, type WorkspaceFrame } from "./get-settings.ts";
export { liveRoutes } from "./live.ts";
export { addMember } from "./members/add-member.ts";
export { permissions, permit, roleMay } from "./permissions.ts";
export { createPlace } from "./places/create-place.ts";
export { lockSetup, ownsWorkspaceNamed } from "./queries.ts";
export { refuseTakenName } from "./refuse-taken-name.ts";
export { type Access, type AppEnv, type Authenticate, inContext, route, routes } from "./route.ts";
export { makeWorkspaceRoutes, type WorkspaceRoutesOptions } from "./routes.ts";
export {
  type CaseRule,
  readSettings,
  type SmallestChange,
  smallestChange,
  type WorkspaceSettings,
} from "./settings.ts";
export type { Demo } from "./setup/demo.ts";
export { makeSetupGate } from "./setup/setup-gate.ts";
export { findSetupStage, type SetupStage } from "./setup/setup-stage.ts";
export { type AddressOf, makeAddressOf } from "./sign-in/address-of.ts";
export { makeAuthenticate } from "./sign-in/authenticate.ts";
export { type Authentication, makeAuthentication } from "./sign-in/authentication.ts";
export { workOnSignInJobs } from "./sign-in/jobs.ts";
export { setPassword } from "./sign-in/set-password.ts";
export { createTeam } from "./teams/create-team.ts";
