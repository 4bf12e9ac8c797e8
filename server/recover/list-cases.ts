import type { Context } from "../platform/context.ts";
import { bindingOf, writeCursor } from "../platform/http/cursor.ts";
import { readRowPosition } from "../platform/http/row-position.ts";
import { permit } from "../workspace/index.ts";
import { selectCasePage } from "./case-list.sql.ts";
import type { CaseItem, CaseQuery } from "./schemas.ts";
import { viewCase } from "./view-case.ts";

/** A page of cases that fit the filter, earliest deadline first unless asked otherwise. */
export async function listCases(
  ctx: Context,
  query: CaseQuery,
): Promise<{ items: CaseItem[]; nextCursor: string | null }> {
  permit(ctx, "cases:read");
  const { cursor, limit, sort, ...filter } = query;
  const binding = bindingOf(`cases ${sort}`, filter);
  const now = ctx.clock.now();

  const rows = await selectCasePage(ctx.tx, ctx.workspaceId, filter, {
    sort,
    limit,
    now,
    after: readRowPosition(binding, cursor),
    memberId: ctx.actor.kind === "member" ? ctx.actor.memberId : null,
  });
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  const exactly = sort === "deadline" ? last?.deadline_exactly : last?.opened_exactly;
  return {
    items: shown.map((row) => viewCase(row, now)),
    nextCursor: last && exactly ? writeCursor(binding, [exactly, last.id]) : null,
  };
}
