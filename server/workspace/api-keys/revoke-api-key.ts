import type { Context } from "../../platform/context.ts";
import { Refusal } from "../../platform/refusal.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { permit } from "../permissions.ts";
import { revokeApiKeyRow } from "./queries.ts";

/** Ends an API key at once and for good. Throws `not_found` for one that does not work already. */
export async function revokeApiKey(ctx: Context, apiKeyId: string): Promise<void> {
  permit(ctx, "api-keys:write");

  const revoked = await revokeApiKeyRow(ctx.tx, ctx.workspaceId, apiKeyId, ctx.clock.now());
  if (!revoked) throw new Refusal("not_found", "There is no such API key, or it was revoked already.");

  await recordAudit(ctx, {
    action: "api-key.revoked",
    subjectKind: "api-key",
    subjectId: revoked.id,
    details: { name: revoked.name },
  });
  ctx.announce(ctx.workspaceId, "settings");
}
