import { asSystemActor, type Platform } from "../platform/platform.ts";
import { foldDeltas } from "./queries.ts";

const mostAtOnce = 5_000;

/** Folds all deltas that wait into the daily histograms. Safe in several processes at once, and at any moment of a crash. */
export async function foldScores(platform: Platform): Promise<number> {
  let folded = 0;
  for (;;) {
    const taken = await asSystemActor(platform, (ctx) => foldDeltas(ctx.tx, mostAtOnce));
    folded += taken;
    if (taken < mostAtOnce) return folded;
  }
}
