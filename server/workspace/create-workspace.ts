import type { Actor, SystemContext } from "../platform/context.ts";
import { newId } from "../platform/id.ts";
import { recordAudit } from "./audit/record-audit.ts";
import { insertMember } from "./members/queries.ts";
import { insertMetric, insertWorkspace } from "./queries.ts";
import { newCode } from "./secret-word.ts";
import { findOrCreateUser, type User } from "./sign-in/find-or-create-user.ts";

export interface NewWorkspace {
  readonly name: string;
  readonly timeZone: string;
  readonly language: string;
  readonly isDemo?: boolean;
  readonly owner: { readonly name: string; readonly email: string; readonly password: string };
}

export interface CreatedWorkspace {
  readonly workspaceId: string;
  readonly code: string;
  readonly owner: Extract<Actor, { kind: "member" }>;
  /** As it is written in their account. */
  readonly ownerEmail: string;
}

/**
 * Makes a workspace with its first owner, ready to be used. An account that exists is used when the password is right.
 * Throws `conflict` when it is not.
 */
export async function createWorkspaceWithOwner(ctx: SystemContext, input: NewWorkspace): Promise<CreatedWorkspace> {
  const user = await findOrCreateUser(ctx, input.owner);
  return createWorkspaceFor(ctx, input, { ...user, name: input.owner.name });
}

/** Makes a workspace whose first owner is this account. */
export async function createWorkspaceFor(
  ctx: SystemContext,
  input: Omit<NewWorkspace, "owner">,
  user: User & { readonly name: string },
): Promise<CreatedWorkspace> {
  const workspaceId = newId();
  const memberId = newId();
  const code = newCode();
  const createdAt = ctx.clock.now();
  const isDemo = input.isDemo ?? false;

  await insertWorkspace(ctx.tx, {
    id: workspaceId,
    code,
    name: input.name,
    time_zone: input.timeZone,
    language: input.language,
    settings: "{}",
    is_demo: isDemo,
    created_at: createdAt,
  });
  await insertMember(ctx.tx, {
    workspace_id: workspaceId,
    id: memberId,
    user_id: user.id,
    name: user.name,
    email: user.email,
    role: "owner",
    language: input.language,
    created_at: createdAt,
  });
  // What happens to cases is counted beside the scores, under one metric of the workspace.
  await insertMetric(ctx.tx, {
    workspace_id: workspaceId,
    id: newId(),
    kind: "case",
    name: JSON.stringify({ en: "Cases", nl: "Gevallen" }),
    created_at: createdAt,
  });
  await ctx.publish("workspace.created", { workspaceId, language: input.language, isDemo });

  const owner = { kind: "member", memberId, userId: user.id, name: user.name, role: "owner" } as const;
  await recordAudit(
    { ...ctx, workspaceId, actor: owner },
    { action: "workspace.created", subjectKind: "workspace", subjectId: workspaceId, details: { name: input.name } },
  );
  return { workspaceId, code, owner, ownerEmail: user.email };
}
