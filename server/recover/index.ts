import "../listen/events.ts";
import type { Platform } from "../platform/platform.ts";
import { giveFirstCauses } from "./causes/give-first-causes.ts";
import { noteFailedMail } from "./note-failed-mail.ts";
import { openCases } from "./open-cases.ts";

export { addNote } from "./add-note.ts";
export { type CaseEventName, caseEventCodes } from "./case-counts.ts";
export { listCauses } from "./causes/list-causes.ts";
export { changeCase } from "./change-case.ts";
export { closeDueCases } from "./close-unconfirmed.ts";
export { answerQuestion } from "./confirm/answer-question.ts";
export { confirmationPages } from "./confirm/confirmation-pages.ts";
export { decideCase } from "./decide-case.ts";
export { getCase } from "./get-case.ts";
export { workOnRecoverJobs } from "./jobs.ts";
export { openCasesFor } from "./open-cases.ts";
export { replyToCustomer } from "./reply-to-customer.ts";
export { resolveCase } from "./resolve-case.ts";
export { recoverRoutes } from "./routes.ts";

/** Cases open with the answers that cause them, know of mails that failed, and a new workspace has a list of causes. */
export function subscribeRecover({ events }: Platform): void {
  events.on("feedback.received", openCases);
  events.on("mail.failed", noteFailedMail);
  events.on("workspace.created", giveFirstCauses);
}
