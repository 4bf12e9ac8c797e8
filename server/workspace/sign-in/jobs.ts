import type { Platform } from "../../platform/platform.ts";
import { deleteExpired } from "./queries.ts";

declare module "../../platform/jobs/jobs.ts" {
  interface JobPayloads {
    /** Deletes sessions, links and counts of attempts that are over. */
    "sign-in.forget": Record<string, never>;
  }
}

const dayMilliseconds = 24 * 60 * 60 * 1000;

/** Declares the background work of sign-in. */
export function workOnSignInJobs(platform: Platform): void {
  platform.jobs.work("sign-in.forget", () => forgetExpired(platform), { cron: "17 * * * *" });
}

/** Deletes what is over. Doing it twice does no harm. */
export async function forgetExpired(platform: Platform): Promise<void> {
  const now = platform.clock.now();
  await deleteExpired(platform.db, now, new Date(now.getTime() - dayMilliseconds));
}
