import type { Context } from "../platform/context.ts";
import { Refusal } from "../platform/refusal.ts";
import { recordAudit } from "./audit/record-audit.ts";
import { findMember, updateMember } from "./members/queries.ts";
import type { MeChange } from "./workspace-schemas.ts";

/** Changes how somebody is called here, and in which language Croquette speaks to him. */
export async function updateMe(ctx: Context, change: MeChange): Promise<void> {
  if (ctx.actor.kind !== "member") throw new Refusal("forbidden", "An API key has no name or language of its own.");
  const { memberId } = ctx.actor;

  const member = await findMember(ctx.tx, ctx.workspaceId, memberId);
  if (!member) throw new Refusal("not_found", "This member does not exist.");
  const name = change.name ?? member.name;
  const language = change.language === undefined ? member.language : change.language;

  await updateMember(ctx.tx, ctx.workspaceId, memberId, { name, language });
  if (name !== member.name) {
    await recordAudit(ctx, {
      action: "member.renamed",
      subjectKind: "member",
      subjectId: memberId,
      details: { from: member.name, to: name },
    });
  }
  ctx.announce(ctx.workspaceId, "settings");
}
