import type { Platform } from "../platform/platform.ts";
import { askConfirmation } from "./ask-confirmation.ts";
import { askForgotten } from "./ask-forgotten.ts";
import "./case-jobs.ts";
import { closeUnconfirmed } from "./close-unconfirmed.ts";
import { notifyOwners } from "./notify-owners.ts";

/** Declares the background work of cases: telling owners, asking customers (also those whose question was lost), closing what nobody answered. */
export function workOnRecoverJobs(platform: Platform): void {
  const often = { batchSize: 20, pollSeconds: 1 } as const;
  platform.jobs.workEach("cases.notify-owners", ({ cases }) => notifyOwners(platform, cases), often);
  platform.jobs.workEach("cases.ask-confirmation", (asked) => askConfirmation(platform, asked), often);
  platform.jobs.work("cases.ask-forgotten", () => askForgotten(platform), { cron: "27 * * * *" });
  platform.jobs.work("cases.close-unconfirmed", () => closeUnconfirmed(platform), { cron: "*/10 * * * *" });
}
