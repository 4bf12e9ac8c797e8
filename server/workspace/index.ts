export { type AuditedAction, describeActor, type RecordedActor, recordAudit } from "./audit/record-audit.ts";
export { type CreatedWorkspace, createWorkspaceWithOwner, type NewWorkspace } from "./create-workspace.ts";
export type { WorkspaceChanged, WorkspaceCreated } from "./events.ts";
export { getSettings, type WorkspaceFrame } from "./get-settings.ts";
export { type Permission, permissions, permissionsOf, permit, roleMay } from "./permissions.ts";
export { type AppEnv, type Authenticate, inContext, type Requester, route, routes } from "./route.ts";
export { type CaseRule, readSettings, type WorkspaceSettings } from "./settings.ts";
