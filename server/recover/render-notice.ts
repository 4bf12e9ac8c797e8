import { textsIn } from "../languages/texts-in.ts";
import { renderMail } from "../platform/mail/render-mail.ts";
import type { WorkspaceFrame } from "../workspace/index.ts";
import type { NoticeReason } from "./case-jobs.ts";
import type { ShownCaseRow } from "./case-list.sql.ts";
import { dayAndTime } from "./local-time.ts";
import { type CaseReason, caseReason } from "./reason.ts";

export interface Notice {
  readonly reason: NoticeReason["kind"];
  readonly language: string;
  readonly workspace: WorkspaceFrame;
  readonly row: ShownCaseRow;
  /** The customer's latest words. */
  readonly latest: { readonly text: string; readonly receivedAt: Date } | null;
  readonly link: string;
}

/** The mail that tells a colleague of a case: who, where, what was said, until when, and one button. */
export function renderNotice(notice: Notice): { subject: string; text: string; html: string } {
  const { language, workspace, row, latest } = notice;
  const words = textsIn(language).caseNotice;
  const who = row.customer_name ?? row.customer_email ?? words.someone;
  const { subject, opening } = wordReason(notice, who, placeOf(row));
  const rendered = renderMail({
    language,
    subject,
    preview: latest?.text ?? opening,
    paragraphs: [opening],
    quote: latest
      ? { text: latest.text, by: words.wrote(who, dayAndTime(latest.receivedAt, language, workspace.timeZone)) }
      : undefined,
    facts: factsOf(notice),
    actions: [{ label: words.button, url: notice.link }],
    signature: [workspace.name],
    footer: words.footer(workspace.name),
  });
  return { subject, ...rendered };
}

export interface ManyNotices {
  readonly language: string;
  readonly workspace: WorkspaceFrame;
  readonly link: string;
}

/** The one mail in place of many: the cases stand where they always do. */
export function renderManyNotices({ language, workspace, link }: ManyNotices): {
  subject: string;
  text: string;
  html: string;
} {
  const words = textsIn(language).caseNotice;
  const subject = words.many(workspace.name);
  const rendered = renderMail({
    language,
    subject,
    preview: words.manyText,
    paragraphs: [words.manyText, words.manyWhere],
    actions: [{ label: words.manyButton, url: link }],
    closing: [words.manyLater],
    signature: [workspace.name],
    footer: words.footer(workspace.name),
  });
  return { subject, ...rendered };
}

function wordReason(
  { reason, language, row }: Notice,
  who: string,
  where: string,
): { subject: string; opening: string } {
  const words = textsIn(language).caseNotice;
  switch (reason) {
    case "opened":
      return { subject: words.opened(who, where), opening: wordOpening(language, who, caseReason.parse(row.reason)) };
    case "feedback-added":
      return { subject: words.added(who, where), opening: words.addedText(who) };
    case "refused":
      return { subject: words.refused(who, where), opening: words.refusedText(who) };
    case "assigned":
      return { subject: words.assigned(where), opening: words.assignedText(who) };
    case "mail-failed":
      return { subject: words.mailFailed(who), opening: words.mailFailedText(who) };
  }
}

function wordOpening(language: string, who: string, reason: CaseReason): string {
  const words = textsIn(language).caseNotice;
  if (reason.kind === "marked") return words.openedByMark(reason.by);
  return words.openedByScore(who, words.score(reason.score, reason.highest));
}

function placeOf(row: ShownCaseRow): string {
  const { touchpoint_name: touchpoint, place_name: place } = row;
  if (touchpoint === null) return place ?? "";
  // "At the table, Utrecht" says where it is already.
  return place === null || touchpoint.includes(place) ? touchpoint : `${touchpoint}, ${place}`;
}

function factsOf({ row, language, workspace }: Notice): { label: string; value: string }[] {
  const words = textsIn(language).caseNotice;
  const facts = [
    { label: words.where, value: placeOf(row) },
    { label: words.spot, value: row.spot ?? "" },
    { label: words.answerBy, value: dayAndTime(row.deadline_at, language, workspace.timeZone) },
  ];
  return facts.filter(({ value }) => value !== "");
}
