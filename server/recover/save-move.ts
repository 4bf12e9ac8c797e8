import type { Context, SystemContext } from "../platform/context.ts";
import { Refusal } from "../platform/refusal.ts";
import type { RecordedActor } from "../workspace/index.ts";
import { countCaseEvents } from "./case-counts.ts";
import type { CaseMove, TimelineEntry } from "./case-state.ts";
import { type CaseFields, type CaseRow, lockCase, updateCase } from "./queries.ts";
import { insertCaseEvents } from "./timeline.sql.ts";

/** Loads a case to change it. Throws `not_found`, or `conflict` when somebody changed it since it was shown. */
export async function loadCaseToChange(ctx: Context, id: string, revision?: number): Promise<CaseRow> {
  const row = await lockCase(ctx.tx, ctx.workspaceId, id);
  if (!row) throw new Refusal("not_found", "This case does not exist in this workspace.");
  if (revision !== undefined && row.revision !== revision) {
    throw new Refusal(
      "conflict",
      "Somebody changed this case while you were looking at it. Look at it anew, then do what is still needed.",
    );
  }
  return row;
}

export interface SavedMove {
  readonly move: CaseMove;
  readonly fields?: CaseFields;
  /** Lines besides those of the move. */
  readonly entries?: readonly TimelineEntry[];
}

/** Writes a decision down: the case, its timeline with who and when, and the numbers, all in this transaction. */
export async function saveMove(
  ctx: SystemContext,
  row: CaseRow,
  actor: RecordedActor,
  { move, fields = {}, entries = [] }: SavedMove,
): Promise<void> {
  const now = ctx.clock.now();
  await updateCase(ctx.tx, row, move.state, fields, now);
  await insertCaseEvents(ctx.tx, row, actor, now, [...entries, ...move.entries]);
  await countCaseEvents(ctx, row, move.counts);
  ctx.announce(row.workspace_id, "cases");
}
