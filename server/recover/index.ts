import "../listen/events.ts";
import type { Platform } from "../platform/platform.ts";
import { giveFirstCauses } from "./causes/give-first-causes.ts";
import { noteFailedMail } from "./note-failed-mail.ts";
import { hasUnhappy, openCases } from "./open-cases.ts";

export { caseEventCodes } from "./case-counts.ts";
export type { CaseMove, CaseState, TimelineEntry } from "./case-state.ts";
export { listCauses } from "./causes/list-causes.ts";
export { ConfirmationGate } from "./confirm/confirmation-gate.ts";
export { answerDeadLink, makeConfirmationPages } from "./confirm/confirmation-pages.ts";
export { decideConfirmation } from "./confirm/decide-confirmation.ts";
export { decideCase } from "./decide-case.ts";
export { decideChange } from "./decide-change.ts";
export { decideReply } from "./decide-reply.ts";
export { decideResolution } from "./decide-resolution.ts";
export { decideUnconfirmed } from "./decide-unconfirmed.ts";
export { workOnRecoverJobs } from "./jobs.ts";
export type { CaseReason } from "./reason.ts";
export { recoverRoutes } from "./routes.ts";
export { worseReason } from "./worse-reason.ts";

/** Cases open with the answers that cause them, know of mails that failed, and a new workspace has a list of causes. */
export function subscribeRecover({ events }: Platform): void {
  events.on("feedback.received", openCases, hasUnhappy);
  events.on("mail.failed", noteFailedMail);
  events.on("workspace.created", giveFirstCauses);
}
