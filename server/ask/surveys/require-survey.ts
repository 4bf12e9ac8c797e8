import type { Context } from "../../platform/context.ts";
import { Refusal } from "../../platform/refusal.ts";
import { lockSurvey, type SurveyRow, selectSurvey } from "./queries.ts";

/** Loads a survey of this workspace. Throws `not_found` when there is none. */
export async function requireSurvey(ctx: Context, surveyId: string): Promise<SurveyRow> {
  const row = await selectSurvey(ctx.tx, ctx.workspaceId, surveyId);
  if (!row) throw new Refusal("not_found", "There is no such survey.");
  return row;
}

/** The same for somebody who is about to change it: others wait until this transaction is over. */
export async function requireSurveyToChange(ctx: Context, surveyId: string): Promise<SurveyRow> {
  await lockSurvey(ctx.tx, ctx.workspaceId, surveyId);
  return requireSurvey(ctx, surveyId);
}

/** Throws `conflict` when somebody else saved the draft since it was read. */
export function refuseOtherRevision(row: SurveyRow, revision: number): void {
  if (row.draft_revision === revision) return;
  throw new Refusal(
    "conflict",
    "Somebody else changed this survey since you opened it. Open it again; copy what you want to keep first.",
  );
}
