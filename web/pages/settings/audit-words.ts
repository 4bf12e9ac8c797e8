import type { AuditEntry } from "../../api/views.ts";
import type { WordKey, Words } from "../../words/catalogue.ts";

const sentences: Readonly<Record<string, WordKey & `audit.${string}`>> = {
  "workspace.created": "audit.workspace.created",
  "workspace.changed": "audit.workspace.changed",
  "member.joined": "audit.member.joined",
  "member.renamed": "audit.member.renamed",
  "member.role-changed": "audit.member.role-changed",
  "member.removed": "audit.member.removed",
  "member.restored": "audit.member.restored",
  "invitation.created": "audit.invitation.created",
  "invitation.accepted": "audit.invitation.accepted",
  "invitation.revoked": "audit.invitation.revoked",
  "api-key.created": "audit.api-key.created",
  "api-key.revoked": "audit.api-key.revoked",
  "api-key.restored": "audit.api-key.restored",
  "team.created": "audit.team.created",
  "team.changed": "audit.team.changed",
  "team.archived": "audit.team.archived",
  "team.restored": "audit.team.restored",
  "place.created": "audit.place.created",
  "place.renamed": "audit.place.renamed",
  "place.archived": "audit.place.archived",
  "place.restored": "audit.place.restored",
  "cause.created": "audit.cause.created",
  "cause.changed": "audit.cause.changed",
  "cause.archived": "audit.cause.archived",
  "cause.restored": "audit.cause.restored",
  "customer.renamed": "audit.customer.renamed",
  "touchpoint.created": "audit.touchpoint.created",
  "touchpoint.changed": "audit.touchpoint.changed",
  "touchpoint.archived": "audit.touchpoint.archived",
  "touchpoint.restored": "audit.touchpoint.restored",
  "survey.created": "audit.survey.created",
  "survey.renamed": "audit.survey.renamed",
  "survey.published": "audit.survey.published",
  "survey.closed": "audit.survey.closed",
  "survey.reopened": "audit.survey.reopened",
  "survey.archived": "audit.survey.archived",
  "survey.restored": "audit.survey.restored",
  "mail.retried": "audit.mail.retried",
};

/** What was done, in a sentence, with the name or the change when the log has it. */
export function auditWords(t: Words, entry: AuditEntry): string {
  const key = sentences[entry.action];
  // An action that a newer server writes is shown by its own name rather than not at all.
  const sentence = key ? t(key) : entry.action;
  const detail = detailOf(entry.details);
  return detail === "" ? sentence : `${sentence}: ${detail}`;
}

function detailOf(details: Readonly<Record<string, unknown>>): string {
  const { name, email, from, to } = details;
  const subject = [name, email].find((value) => typeof value === "string") ?? "";
  const change = typeof from === "string" && typeof to === "string" ? `${from} → ${to}` : "";
  return [subject, change].filter((part) => part !== "").join(", ");
}
