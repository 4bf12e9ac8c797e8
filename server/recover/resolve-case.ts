import type { Context } from "../platform/context.ts";
import { describeActor, getSettings, permit } from "../workspace/index.ts";
import "./case-jobs.ts";
import { decideResolution } from "./decide-resolution.ts";
import { describeWork } from "./describe-work.ts";
import { getCase } from "./get-case.ts";
import { findAddressee } from "./people.sql.ts";
import { stateOf } from "./queries.ts";
import { loadCaseToChange, saveMove } from "./save-move.ts";
import type { CaseDetail, ResolveInput } from "./schemas.ts";

/** Says that it was put right, and asks the customer whether that is so. Who cannot or should not be asked has it closed at once. */
export async function resolveCase(ctx: Context, id: string, input: ResolveInput): Promise<CaseDetail> {
  permit(ctx, "cases:write");
  const row = await loadCaseToChange(ctx, id, input.revision);
  const { settings } = await getSettings(ctx);

  const isReachable = (await findAddressee(ctx.tx, ctx.workspaceId, row.customer_id)) !== undefined;
  const asks = input.askCustomer && isReachable;
  const move = decideResolution(stateOf(row), {
    now: ctx.clock.now(),
    confirmation: asks ? { kind: "ask", days: settings.confirmationDays } : { kind: "do-not-ask" },
  });
  const work = await describeWork(ctx, row, input);

  await saveMove(ctx, row, describeActor(ctx.actor), { move, ...work });
  if (asks) {
    await ctx.enqueue("cases.ask-confirmation", {
      workspaceId: ctx.workspaceId,
      caseId: id,
      round: move.state.reopened,
      memberId: ctx.actor.kind === "member" ? ctx.actor.memberId : null,
    });
  }
  return getCase(ctx, id);
}
