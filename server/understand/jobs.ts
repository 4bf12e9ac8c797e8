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

const foldPauseMs = 1_000;
const longestFoldPauseMs = 30_000;

/** Folds deltas every second until the returned function is called; that waits for a fold that is under way. */
export function startFolding(
  platform: Platform,
  onError: (error: unknown, where: string) => void,
): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  let pauseMs = foldPauseMs;
  let stopped = false;

  const fold = async () => {
    try {
      await foldScores(platform);
      pauseMs = foldPauseMs;
    } catch (error) {
      onError(error, "the folding of scores");
      pauseMs = Math.min(pauseMs * 2, longestFoldPauseMs);
    }
    if (!stopped) schedule();
  };
  const schedule = () => {
    timer = setTimeout(() => {
      running = fold();
    }, pauseMs);
  };
  let timer: NodeJS.Timeout | undefined;

  schedule();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
