import type { Context } from "../platform/context.ts";
import { Refusal } from "../platform/refusal.ts";
import type { TimelineEntry } from "./case-state.ts";
import { findCause } from "./causes/queries.ts";
import type { CaseFields, CaseRow } from "./queries.ts";

/** What was done about a case, and what caused it. Left out means unchanged. */
export interface CaseWork {
  readonly causeId?: string | null | undefined;
  readonly doneText?: string | null | undefined;
}

/** Checks what somebody says was done and caused, and words it for the timeline. Nothing, when it says nothing new. */
export async function describeWork(
  ctx: Context,
  row: CaseRow,
  work: CaseWork,
): Promise<{ readonly fields: CaseFields; readonly entries: readonly TimelineEntry[] }> {
  const entries: TimelineEntry[] = [];
  if (work.causeId !== undefined && work.causeId !== row.cause_id) {
    const [from, to] = [await causeName(ctx, row.cause_id, "any"), await causeName(ctx, work.causeId, "active")];
    entries.push({ kind: "cause", details: { from, to } });
  }
  if (work.doneText !== undefined && work.doneText !== row.done_text) {
    entries.push({ kind: "done", details: { text: work.doneText } });
  }
  const fields: CaseFields = {
    ...(work.causeId === undefined ? {} : { cause_id: work.causeId }),
    ...(work.doneText === undefined ? {} : { done_text: work.doneText }),
  };
  return { fields, entries };
}

async function causeName(ctx: Context, id: string | null, which: "any" | "active"): Promise<string | null> {
  if (!id) return null;
  const cause = await findCause(ctx.tx, ctx.workspaceId, id);
  if (cause && (which === "any" || !cause.archived_at)) return cause.name;
  throw new Refusal("invalid", "This cause is not in the list of the workspace. Choose one that is.", {
    fields: [{ path: "causeId", code: "unknown", message: "There is no such cause." }],
  });
}
