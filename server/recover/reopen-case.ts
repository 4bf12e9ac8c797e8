import type { Context } from "../platform/context.ts";
import { Refusal } from "../platform/refusal.ts";
import { describeActor, getSettings, permit } from "../workspace/index.ts";
import { decideReopening } from "./decide-reopening.ts";
import { getCase } from "./get-case.ts";
import { findOtherOpenCase, stateOf } from "./queries.ts";
import { loadCaseToChange, saveMove } from "./save-move.ts";
import type { CaseDetail, ReopenInput } from "./schemas.ts";

/** Opens a resolved or closed case again, with a new deadline. */
export async function reopenCase(ctx: Context, id: string, input: ReopenInput): Promise<CaseDetail> {
  permit(ctx, "cases:write");
  const row = await loadCaseToChange(ctx, id, input.revision);
  if (await findOtherOpenCase(ctx.tx, row)) {
    throw new Refusal("conflict", "This customer has a newer open case at the same touchpoint. Go on there.");
  }
  const { settings } = await getSettings(ctx);
  const move = decideReopening(stateOf(row), {
    now: ctx.clock.now(),
    deadlineHours: settings.caseDeadlineHours,
    cause: { kind: "member", reason: input.reason },
  });
  await saveMove(ctx, row, describeActor(ctx.actor), { move });
  return getCase(ctx, id);
}
