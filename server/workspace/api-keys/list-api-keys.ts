import type { Context } from "../../platform/context.ts";
import { idPage, type Page, readIdCursor } from "../../platform/http/id-page.ts";
import type { PageQuery } from "../../platform/http/page-schemas.ts";
import { permit } from "../permissions.ts";
import { selectApiKeys } from "./queries.ts";
import { type ApiKeyView, viewApiKey } from "./view-api-key.ts";

/** The API keys, the newest first, also those that were revoked. */
export async function listApiKeys(ctx: Context, { cursor, limit }: PageQuery): Promise<Page<ApiKeyView>> {
  permit(ctx, "api-keys:read");
  const before = readIdCursor("api-keys", cursor);
  const rows = await selectApiKeys(ctx.tx, ctx.workspaceId, { before, limit: limit + 1 });
  return idPage("api-keys", rows, limit, viewApiKey);
}
