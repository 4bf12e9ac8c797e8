import "../listen/events.ts";
import type { Platform } from "../platform/platform.ts";
import { giveFirstCauses } from "./causes/give-first-causes.ts";
import { noteFailedMail } from "./note-failed-mail.ts";
import { openCases } from "./open-cases.ts";

export { type CaseEventName, caseEventCodes } from "./case-counts.ts";
export { confirmationPages } from "./confirm/confirmation-pages.ts";
export { workOnRecoverJobs } from "./jobs.ts";
export { recoverRoutes } from "./routes.ts";

/** Cases open with the answers that cause them, know of mails that failed, and a new workspace has a list of causes. */
export function subscribeRecover({ events }: Platform): void {
  events.on("feedback.received", openCases);
  events.on("mail.failed", noteFailedMail);
  events.on("workspace.created", giveFirstCauses);
}
