import type { Platform } from "../platform/platform.ts";
import { foldScores } from "./fold-scores.ts";
import { recountScores } from "./recount-scores.ts";

declare module "../platform/jobs/jobs.ts" {
  interface JobPayloads {
    "scores.recount": Record<string, never>;
  }
}

/** Declares the nightly recount of a day that nobody can foresee. */
export function declareUnderstandJobs(platform: Platform, report: (sentence: string) => void): void {
  platform.jobs.work(
    "scores.recount",
    async () => {
      const drifted = await recountScores(platform, Math.random());
      for (const workspaceId of drifted)
        report(`The scores of workspace ${workspaceId} differ from a recount of its answers.`);
    },
    { cron: "17 2 * * *", pollSeconds: 60 },
  );
}

/** Folds deltas every second until the returned function is called; that waits for a fold that is under way. */
export function startFolding(platform: Platform, report: (sentence: string) => void): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  let stopped = false;
  const fold = () => {
    running = foldScores(platform)
      .catch((error: unknown) => report(`Folding the scores failed and will be tried again: ${String(error)}`))
      .finally(() => {
        if (!stopped) timer = setTimeout(fold, 1_000);
      });
  };
  let timer = setTimeout(fold, 1_000);
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
