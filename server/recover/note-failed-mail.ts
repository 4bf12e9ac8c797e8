import type { SystemContext } from "../platform/context.ts";
import { newId } from "../platform/id.ts";
import type { MailFailed } from "../platform/mail/mail-events.ts";
import { getSettings } from "../workspace/index.ts";
import "./case-jobs.ts";
import { type CaseMove, type CaseState, isOpen } from "./case-state.ts";
import { decideReopening } from "./decide-reopening.ts";
import { type CaseRow, findOtherOpenCase, lockCase, stateOf } from "./queries.ts";
import { saveMove } from "./save-move.ts";

const actor = { kind: "system", id: null, name: "Croquette" } as const;
const toCustomers = new Set(["reply", "case-confirmation"]);

/**
 * The reaction to `mail.failed`: the case's timeline says so, and when the customer was not reached somebody has to
 * work on it again. A mail that may have arrived is only noted.
 */
export async function noteFailedMail(ctx: SystemContext, failed: MailFailed): Promise<void> {
  if (!failed.caseId) return;
  const row = await lockCase(ctx.tx, failed.workspaceId, failed.caseId);
  if (!row) return;

  const { mailId, kind, toEmail, outcome, error } = failed;
  const eventId = newId();
  const entry = { id: eventId, kind: "mail-failed", details: { mailId, kind, toEmail, outcome, error } } as const;
  const isMissed = outcome === "failed" && toCustomers.has(kind);
  const move = isMissed ? await backToWork(ctx, row, error) : unchanged(stateOf(row));
  await saveMove(ctx, row, actor, { move, entries: [entry] });
  if (!isMissed) return;

  const reason = { kind: "mail-failed", eventId } as const;
  await ctx.enqueue("cases.notify-owners", { cases: [{ workspaceId: row.workspace_id, caseId: row.id, reason }] });
}

async function backToWork(ctx: SystemContext, row: CaseRow, error: string): Promise<CaseMove> {
  const state = stateOf(row);
  if (isOpen(state.status)) {
    const entries =
      state.status === "in_progress"
        ? []
        : [{ kind: "status", details: { from: state.status, to: "in_progress" } } as const];
    return { state: { ...state, status: "in_progress" }, entries, counts: [] };
  }
  if (await findOtherOpenCase(ctx.tx, row)) return unchanged(state);
  const { settings } = await getSettings({ tx: ctx.tx, workspaceId: row.workspace_id });
  return decideReopening(state, {
    now: ctx.clock.now(),
    deadlineHours: settings.caseDeadlineHours,
    cause: { kind: "mail", error },
  });
}

function unchanged(state: CaseState): CaseMove {
  return { state, entries: [], counts: [] };
}
