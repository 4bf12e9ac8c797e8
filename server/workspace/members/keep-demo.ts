import type { SystemContext } from "../../platform/context.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { joinWorkspace } from "./join-workspace.ts";

interface Newcomer {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
}

/** Lets somebody who starts a place of their own look into the demo from there: they become one of its owners. */
export async function keepDemo(ctx: SystemContext, workspaceId: string, newcomer: Newcomer): Promise<void> {
  const { userId, name, email } = newcomer;
  const role = "owner";
  const { memberId, isNew } = await joinWorkspace(ctx, { workspaceId, userId, name, email, role });
  if (!isNew) return;
  const actor = { kind: "member", memberId, userId, name, role } as const;
  await recordAudit(
    { ...ctx, workspaceId, actor },
    { action: "member.joined", subjectKind: "member", subjectId: memberId, details: { email, role } },
  );
  ctx.announce(workspaceId, "settings");
}
