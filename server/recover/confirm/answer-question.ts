import type { Context } from "../../platform/context.ts";
import { newId } from "../../platform/id.ts";
import type { RecordedActor } from "../../workspace/index.ts";
import "../case-jobs.ts";
import type { CaseMove } from "../case-state.ts";
import { findOtherOpenCase, lockCase, stateOf } from "../queries.ts";
import { saveMove } from "../save-move.ts";
import { insertCaseEvents } from "../timeline.sql.ts";
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
}

/** Records whether it was put right: yes closes the case, no opens it again and tells its owner. The link was checked before. */
export async function answerQuestion(
  ctx: Context,
  { caseId, round }: ConfirmationQuestion,
  said: CustomerAnswer,
): Promise<AnsweredQuestion | undefined> {
  const locked = await lockCase(ctx.tx, ctx.workspaceId, caseId);
  const question = await findQuestion(ctx, caseId);
  if (!locked || !question) return undefined;

  const outcome = decideConfirmation(stateOf(locked), {
    ...said,
    round,
    now: ctx.clock.now(),
    deadlineHours: question.workspace.settings.caseDeadlineHours,
  });
  if (outcome.kind === "confirmed") await saveMove(ctx, locked, actorOf(question), { move: outcome.move });
  if (outcome.kind === "refused") await refuse(ctx, question, outcome.move, said.text);
  return { question, outcome: outcome.kind };
}

async function refuse(ctx: Context, question: Question, move: CaseMove, text: string | null): Promise<void> {
  const { row } = question;
  const actor = actorOf(question);
  const eventId = newId();
  const entries = move.entries.map((entry) => (entry.kind === "refused" ? { ...entry, id: eventId } : entry));

  // The customer may have a newer open case by now, and one trouble is one case: there the "no" is heard.
  const newer = await findOtherOpenCase(ctx.tx, row);
  if (newer) {
    const here = { workspace_id: ctx.workspaceId, id: newer };
    const entry = { id: eventId, kind: "refused", details: { text, ofCase: row.id } } as const;
    await insertCaseEvents(ctx.tx, here, actor, ctx.clock.now(), [entry]);
    ctx.announce(ctx.workspaceId, "cases");
  } else {
    // What was done did not help: the next question needs new words. The old ones stay in the timeline.
    await saveMove(ctx, row, actor, { move: { ...move, entries }, fields: { done_text: null } });
  }
  const reason = { kind: "refused", eventId } as const;
  await ctx.enqueue("cases.notify-owners", {
    cases: [{ workspaceId: ctx.workspaceId, caseId: newer ?? row.id, reason }],
  });
}

function actorOf({ row }: Question): RecordedActor {
  return { kind: "customer", id: row.customer_id, name: row.customer_name };
}
