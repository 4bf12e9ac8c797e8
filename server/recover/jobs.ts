import type { Platform } from "../platform/platform.ts";
import { askConfirmation } from "./ask-confirmation.ts";
import "./case-jobs.ts";
import { closeUnconfirmed } from "./close-unconfirmed.ts";
import { notifyOwners } from "./notify-owners.ts";

/** Declares the background work of cases: telling owners, asking customers, closing what nobody answered. */
export function workOnRecoverJobs(platform: Platform): void {
  platform.jobs.work(
    "cases.notify-owners",
    (jobs) =>
      notifyOwners(
        platform,
        jobs.flatMap((job) => job.cases),
      ),
    { batchSize: 20, pollSeconds: 1 },
  );
  platform.jobs.work(
    "cases.ask-confirmation",
    async (jobs) => {
      for (const job of jobs) await askConfirmation(platform, job);
    },
    { batchSize: 20, pollSeconds: 1 },
  );
  platform.jobs.work("cases.close-unconfirmed", () => closeUnconfirmed(platform), { cron: "*/10 * * * *" });
}
