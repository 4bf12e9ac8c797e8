import type { Context } from "../../platform/context.ts";
import { Refusal } from "../../platform/refusal.ts";
import { selectActiveMemberIds } from "./queries.ts";

/** The ids without repetition. Throws `invalid` when one of them does not work here. */
export async function checkMembers(ctx: Context, memberIds: readonly string[]): Promise<string[]> {
  const wanted = [...new Set(memberIds)];
  const active = await selectActiveMemberIds(ctx.tx, ctx.workspaceId, wanted);
  const unknown = memberIds.findIndex((memberId) => !active.has(memberId));
  if (unknown === -1) return wanted;
  const message = "This person does not work here.";
  throw new Refusal("invalid", "Somebody in this team does not work here. Choose from the members.", {
    fields: [{ path: `memberIds.${unknown}`, code: "unknown", message }],
  });
}
