import type { Context } from "../../platform/context.ts";
import { idPage, type Page, readIdCursor } from "../../platform/http/id-page.ts";
import type { PageQuery } from "../../platform/http/page-schemas.ts";
import { permit } from "../permissions.ts";
import { selectMembers } from "./queries.ts";
import type { MemberView } from "./schemas.ts";
import { viewMember } from "./view-member.ts";

/** Everybody who works in the workspace, the longest-serving first. */
export async function listMembers(ctx: Context, { cursor, limit }: PageQuery): Promise<Page<MemberView>> {
  permit(ctx, "members:read");
  const after = readIdCursor("members", cursor);
  const rows = await selectMembers(ctx.tx, ctx.workspaceId, { after, limit: limit + 1 });
  return idPage("members", rows, limit, viewMember);
}
