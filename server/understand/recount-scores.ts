import { newId } from "../platform/id.ts";
import { asSystemActor, type Platform } from "../platform/platform.ts";
import { drawDays, insertRecount, recountDay } from "./queries.ts";

/**
 * The nightly check: counts one drawn day of each workspace again from the raw answers and keeps what it found.
 * `draw` is a number from 0 up to 1 that picks the day. Returns the workspaces whose numbers have drifted.
 */
export async function recountScores(platform: Platform, draw: number): Promise<readonly string[]> {
  const days = await asSystemActor(platform, (ctx) => drawDays(ctx.tx, draw));
  const drifted: string[] = [];
  for (const { workspace_id: workspaceId, day } of days) {
    await asSystemActor(platform, async (ctx) => {
      const recount = await recountDay(ctx.tx, workspaceId, day);
      await insertRecount(ctx.tx, { ...recount, workspaceId, day, id: newId(), checkedAt: ctx.clock.now() });
      if (recount.drift > 0) drifted.push(workspaceId);
    });
  }
  return drifted;
}
