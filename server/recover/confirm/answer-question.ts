import type { Context } from "../../platform/context.ts";
import { newId } from "../../platform/id.ts";
import type { RecordedActor } from "../../workspace/index.ts";
import "../case-jobs.ts";
import type { CaseMove, TimelineEntry } from "../case-state.ts";
import { type CaseRow, lockCase, lockOtherOpenCase, stateOf } from "../queries.ts";
import { saveMove } from "../save-move.ts";
import type { ConfirmationQuestion } from "./confirmation-token.ts";
import { type ConfirmationOutcome, decideConfirmation } from "./decide-confirmation.ts";
import { findQuestion, type Question } from "./find-question.ts";

/** What a customer said on the page. */
export interface CustomerAnswer {
  readonly answer: "yes" | "no";
  readonly text: string | null;
}

export interface AnsweredQuestion {
  readonly question: Question;
  readonly outcome: ConfirmationOutcome["kind"];
  /** Where it is heard: the case itself, or the customer's newer one. */
  readonly heardIn: CaseRow;
}

/** Records whether it was put right: yes closes the case, no opens it again and tells its owner. The link was checked before. */
export async function answerQuestion(
  ctx: Context,
  { caseId, round }: ConfirmationQuestion,
  said: CustomerAnswer,
): Promise<AnsweredQuestion | undefined> {
  const row = await lockCase(ctx.tx, ctx.workspaceId, caseId);
  const question = await findQuestion(ctx, caseId);
  if (!row || !question) return undefined;

  const newer = await lockOtherOpenCase(ctx.tx, row);
  const outcome = decideConfirmation(stateOf(row), {
    ...said,
    round,
    now: ctx.clock.now(),
    deadlineHours: question.workspace.settings.caseDeadlineHours,
    newer: newer ? stateOf(newer) : null,
  });
  if (outcome.kind === "confirmed") await saveMove(ctx, row, actorOf(question), { move: outcome.move });
  if (outcome.kind === "refused") {
    const actor = actorOf(question);
    if (newer && outcome.newerMove) {
      await saveMove(ctx, row, actor, { move: outcome.move });
      await refuse(ctx, newer, actor, outcome.newerMove, { ofCase: row.id });
    } else await refuse(ctx, row, actor, outcome.move);
  }
  return { question, outcome: outcome.kind, heardIn: newer ?? row };
}

/** Writes down that it was not put right where that is heard, and has the owner told. */
async function refuse(
  ctx: Context,
  row: CaseRow,
  actor: RecordedActor,
  move: CaseMove,
  about: TimelineEntry["details"] = {},
): Promise<void> {
  const eventId = newId();
  const entries = move.entries.map((entry) =>
    entry.kind === "refused" ? { ...entry, id: eventId, details: { ...entry.details, ...about } } : entry,
  );
  // What was done did not help: the next question needs new words. The old ones stay in the timeline.
  const fields = move.state.reopened > row.reopened ? { done_text: null } : {};
  await saveMove(ctx, row, actor, { move: { ...move, entries }, fields });
  const reason = { kind: "refused", eventId } as const;
  await ctx.enqueue("cases.notify-owners", { cases: [{ workspaceId: ctx.workspaceId, caseId: row.id, reason }] });
}

function actorOf({ row }: Question): RecordedActor {
  return { kind: "customer", id: row.customer_id, name: row.customer_name };
}
