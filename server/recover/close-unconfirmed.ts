import type { SystemContext } from "../platform/context.ts";
import { asSystemActor, type Platform } from "../platform/platform.ts";
import { selectCasesToClose } from "./asking.sql.ts";
import { decideNotAsked } from "./decide-not-asked.ts";
import { decideUnconfirmed } from "./decide-unconfirmed.ts";
import { stateOf } from "./queries.ts";
import { saveMove } from "./save-move.ts";

const atOnce = 100;
const actor = { kind: "system", id: null, name: "Croquette" } as const;

/**
 * Closes every resolved case whose customer had the time to say whether it was put right, and did not; as "not asked" when
 * the question never left. Safe to run at any moment.
 */
export async function closeUnconfirmed(platform: Platform): Promise<void> {
  while ((await asSystemActor(platform, closeDueCases)) === atOnce) {}
}

/** Closes some of them, in the caller's transaction; returns how many. */
export async function closeDueCases(ctx: SystemContext): Promise<number> {
  const now = ctx.clock.now();
  const rows = await selectCasesToClose(ctx.tx, now, atOnce);
  for (const row of rows) {
    const decide = row.was_asked ? decideUnconfirmed : decideNotAsked;
    const move = decide(stateOf(row), now);
    if (move) await saveMove(ctx, row, actor, { move });
  }
  return rows.length;
}
