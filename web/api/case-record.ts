import { queryOptions } from "@tanstack/react-query";
import type { InferRequestType } from "hono/client";
import { api, read } from "./client.ts";

type CaseRoutes = (typeof api.cases)[":id"];

/** What may be changed of how a case is worked on; the revision is added when it is sent. */
export type CaseChange = Omit<InferRequestType<CaseRoutes["$patch"]>["json"], "revision">;
export type Resolution = Omit<InferRequestType<CaseRoutes["resolve"]["$post"]>["json"], "revision">;

/** One case with its feedback, its timeline and what the customer said before. */
export function caseQuery(id: string) {
  return queryOptions({
    queryKey: ["cases", "one", id],
    queryFn: () => read(api.cases[":id"].$get({ param: { id } })),
  });
}

/** Changes a case. Refused with 409 when somebody else changed it since this revision. */
export function changeCase(id: string, revision: number, change: CaseChange) {
  return read(api.cases[":id"].$patch({ param: { id }, json: { ...change, revision } }));
}

/** A note for colleagues. Sending the same id twice is one note. */
export function addNote(id: string, note: { id: string; text: string }) {
  return read(api.cases[":id"].notes.$post({ param: { id }, json: note }));
}

/** A mail to the customer. Sending the same id twice is one mail. */
export function replyToCustomer(id: string, reply: { id: string; text: string; subject?: string }) {
  return read(api.cases[":id"].replies.$post({ param: { id }, json: reply }));
}

/** Says that it was put right, and asks the customer if wanted. */
export function resolveCase(id: string, revision: number, resolution: Resolution) {
  return read(api.cases[":id"].resolve.$post({ param: { id }, json: { ...resolution, revision } }));
}

export function reopenCase(id: string, revision: number, reason: string) {
  return read(api.cases[":id"].reopen.$post({ param: { id }, json: { reason, revision } }));
}

/** Opens a case for feedback that has none; feedback that has one keeps it. */
export function openCaseForFeedback(feedbackId: string) {
  return read(api.feedback[":id"].case.$post({ param: { id: feedbackId }, json: {} }));
}
