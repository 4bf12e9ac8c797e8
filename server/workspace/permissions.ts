import type { Actor, Role } from "../platform/context.ts";
import { Refusal } from "../platform/refusal.ts";

/** Everything that somebody may be allowed to do. Each route and each verb names one of these. */
export const permissions = [
  "workspace:read",
  "workspace:write",
  "members:read",
  "members:write",
  "owners:write",
  "api-keys:read",
  "api-keys:write",
  "audit:read",
  "ask:read",
  "ask:write",
  "feedback:read",
  "feedback:write",
  "scores:read",
  "cases:read",
  "cases:write",
  "cases:settings",
  "customers:read",
  "customers:write",
  "mails:read",
  "mails:write",
] as const;

export type Permission = (typeof permissions)[number];

const viewer: readonly Permission[] = [
  "workspace:read",
  "members:read",
  "ask:read",
  "feedback:read",
  "scores:read",
  "cases:read",
  "customers:read",
];
const agent: readonly Permission[] = [...viewer, "cases:write", "feedback:write", "mails:read"];
const manager: readonly Permission[] = [...agent, "ask:write", "customers:write", "cases:settings", "mails:write"];
const admin: readonly Permission[] = [
  ...manager,
  "workspace:write",
  "members:write",
  "api-keys:read",
  "api-keys:write",
  "audit:read",
];
const owner: readonly Permission[] = [...admin, "owners:write"];

const granted: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  viewer: new Set(viewer),
  agent: new Set(agent),
  manager: new Set(manager),
  admin: new Set(admin),
  owner: new Set(owner),
};

/** Whether this role includes this permission. */
export function roleMay(role: Role, permission: Permission): boolean {
  return granted[role].has(permission);
}

/** All that a role may do, for the screens that show only what works. */
export function permissionsOf(role: Role): Permission[] {
  return permissions.filter((permission) => roleMay(role, permission));
}

/** The first line of every verb. Throws `forbidden` when the actor may not do this. The system itself may do everything. */
export function permit(ctx: { readonly actor: Actor }, permission: Permission): void {
  const { actor } = ctx;
  if (actor.kind === "system") return;
  if ((actor.kind === "member" || actor.kind === "api-key") && roleMay(actor.role, permission)) return;
  throw new Refusal("forbidden", "Your role does not allow this. Ask an owner or admin of the workspace.");
}
