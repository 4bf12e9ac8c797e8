import type { Context } from "../../platform/context.ts";
import { newId } from "../../platform/id.ts";
import { Refusal } from "../../platform/refusal.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { permit } from "../permissions.ts";
import { findWorkspace } from "../queries.ts";
import { newSecretWord } from "../secret-word.ts";
import { keyPrefix } from "./key-prefix.ts";
import { insertApiKey } from "./queries.ts";
import type { NewApiKey } from "./schemas.ts";
import { type ApiKeyView, viewApiKey } from "./view-api-key.ts";

/** Makes an API key. The key itself is in this answer only: of what is kept nobody can make it again. */
export async function createApiKey(ctx: Context, input: NewApiKey): Promise<ApiKeyView & { readonly key: string }> {
  permit(ctx, "api-keys:write");

  const workspace = await findWorkspace(ctx.tx, ctx.workspaceId);
  if (!workspace) throw new Refusal("not_found", "This workspace does not exist.");

  const { word, hash } = newSecretWord(workspace.code);
  const row = {
    workspace_id: ctx.workspaceId,
    id: newId(),
    name: input.name,
    role: input.role,
    key_hash: hash,
    created_by: ctx.actor.kind === "member" ? ctx.actor.memberId : null,
    created_at: ctx.clock.now(),
    last_used_at: null,
    revoked_at: null,
  };
  await insertApiKey(ctx.tx, row);
  await recordAudit(ctx, {
    action: "api-key.created",
    subjectKind: "api-key",
    subjectId: row.id,
    details: { name: input.name, role: input.role },
  });
  ctx.announce(ctx.workspaceId, "settings");
  return { ...viewApiKey(row), key: `${keyPrefix}${word}` };
}
