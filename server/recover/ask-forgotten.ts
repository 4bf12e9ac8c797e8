import { asSystemActor, type Platform } from "../platform/platform.ts";
import { selectForgottenCases } from "./asking.sql.ts";
import "./case-jobs.ts";

/** The job of a case that was just resolved is still on its way. */
const graceMinutes = 15;
const atOnce = 500;

/**
 * Has the customers of resolved cases asked for whom nobody wrote the question: its job failed for good, or a backup was
 * restored, which holds no jobs. Safe to run at any moment: one round is asked about once.
 */
export async function askForgotten(platform: Platform): Promise<void> {
  await asSystemActor(platform, async (ctx) => {
    const resolvedBefore = new Date(ctx.clock.now().getTime() - graceMinutes * 60_000);
    for (const row of await selectForgottenCases(ctx.tx, resolvedBefore, atOnce)) {
      const asked = { workspaceId: row.workspace_id, caseId: row.id, round: row.reopened, memberId: row.member_id };
      await ctx.enqueue("cases.ask-confirmation", asked);
    }
  });
}
