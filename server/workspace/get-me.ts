import type { Context, Role } from "../platform/context.ts";
import { Refusal } from "../platform/refusal.ts";
import { getWorkspace } from "./get-workspace.ts";
import { findMember } from "./members/queries.ts";
import { permissionsOf } from "./permissions.ts";
import { language } from "./schemas.ts";
import type { MeView } from "./workspace-schemas.ts";

interface Membership {
  readonly workspace_id: string;
  readonly workspace_name: string;
  readonly role: Role;
  readonly is_demo: boolean;
}

/** Who the actor is, where, and what he may do. `memberships` are all workspaces of a person. */
export async function getMe(ctx: Context, memberships: readonly Membership[]): Promise<MeView> {
  const { actor } = ctx;
  if (actor.kind !== "member" && actor.kind !== "api-key") {
    throw new Refusal("forbidden", "Only a member or an API key can ask who it is.");
  }
  const workspace = await getWorkspace(ctx);
  const permissions = permissionsOf(actor.role);

  if (actor.kind === "api-key") {
    return {
      user: null,
      actor: { kind: "api-key", role: actor.role },
      permissions,
      workspace,
      workspaces: [{ id: workspace.id, name: workspace.name, role: actor.role, isDemo: workspace.isDemo }],
      language: null,
    };
  }
  const member = await findMember(ctx.tx, ctx.workspaceId, actor.memberId);
  if (!member) throw new Refusal("not_found", "This member does not exist.");
  return {
    user: { name: member.name, email: member.email },
    actor: { kind: "member", memberId: member.id, role: member.role },
    permissions,
    workspace,
    workspaces: memberships.map((one) => ({
      id: one.workspace_id,
      name: one.workspace_name,
      role: one.role,
      isDemo: one.is_demo,
    })),
    language: language.nullable().catch(null).parse(member.language),
  };
}
