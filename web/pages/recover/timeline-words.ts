import type { CaseDetail } from "../../api/views.ts";
import type { Words } from "../../words/catalogue.ts";
import type { Formats } from "../../words/formats.ts";

export type TimelineEntry = CaseDetail["timeline"][number];

interface Speech {
  readonly t: Words;
  readonly formats: Formats;
  /** The customer's name, when one was left. */
  readonly customer: string | null;
}

/** One line of the timeline as a sentence: who did what. */
export function sentenceOf(speech: Speech, entry: TimelineEntry): string {
  const { t, formats } = speech;
  const who = actorName(speech, entry.actor);
  switch (entry.kind) {
    case "opened":
      return openedWords(t, who, entry);
    case "feedback-added":
      return entry.actor.kind === "customer" ? t("recover.told.saidMore", { who }) : t("recover.told.added", { who });
    case "status":
      return statusWords(t, who, entry);
    case "owner":
      return ownerWords(t, who, entry);
    case "deadline":
      return t("recover.told.deadline", { who, moment: formats.moment(textOf(entry, "to") ?? entry.at) });
    case "note":
      return t("recover.told.note", { who });
    case "reply":
      return t("recover.told.reply", { who });
    case "done":
      return textOf(entry, "text") ? t("recover.told.done", { who }) : t("recover.told.doneCleared", { who });
    case "cause": {
      const cause = textOf(entry, "to");
      return cause ? t("recover.told.cause", { who, cause }) : t("recover.told.causeCleared", { who });
    }
    case "resolved":
      return entry.details["asked"] === true ? t("recover.told.resolved", { who }) : t("recover.told.closed", { who });
    case "confirmation-asked":
      return t("recover.told.asked", { moment: formats.moment(textOf(entry, "until") ?? entry.at) });
    case "confirmed":
      return t("recover.told.confirmed", { who });
    case "refused":
      return t("recover.told.refused", { who });
    case "unconfirmed":
      return entry.details["asked"] === false ? t("recover.told.notAsked") : t("recover.told.unconfirmed");
    case "reopened":
      return reopenedWords(t, who, entry);
    case "mail-failed": {
      const email = textOf(entry, "toEmail") ?? "";
      return textOf(entry, "outcome") === "unknown"
        ? t("recover.told.mailUnknown", { email })
        : t("recover.told.mailFailed", { email });
    }
  }
}

/** What was written: a note, a reply, a reason, what the customer said about the recovery. */
export function entryText(entry: TimelineEntry): string | undefined {
  if (entry.kind === "mail-failed") return textOf(entry, "error");
  return textOf(entry, "text") ?? textOf(entry, "reason");
}

/** What was last said to have been done before the case was opened again. */
export function doneBefore({ timeline }: Pick<CaseDetail, "timeline">): string | undefined {
  const reopened = timeline.findLastIndex(({ kind }) => kind === "reopened");
  const done = timeline.slice(0, Math.max(0, reopened)).findLast(({ kind }) => kind === "done");
  return done && textOf(done, "text");
}

/** The feedback that a line of the timeline is about. */
export function feedbackIdOf(entry: TimelineEntry): string | undefined {
  return textOf(entry, "feedbackId");
}

function actorName({ t, customer }: Speech, { kind, name }: TimelineEntry["actor"]): string {
  switch (kind) {
    case "customer":
      return name ?? customer ?? t("recover.theGuest");
    case "api-key":
      return name ?? t("recover.aProgram");
    case "system":
      return "Croquette";
    case "member":
      return name ?? t("recover.aColleague");
  }
}

function openedWords(t: Words, who: string, entry: TimelineEntry): string {
  const reason = entry.details["reason"];
  const score = numberIn(reason, "score");
  const highest = numberIn(reason, "highest");
  if (score === undefined || highest === undefined) return t("recover.told.marked", { who });
  return t("recover.told.opened", { who, score, highest });
}

function statusWords(t: Words, who: string, entry: TimelineEntry): string {
  switch (textOf(entry, "to")) {
    case "new":
      return t("recover.told.statusNew", { who });
    case "waiting":
      return t("recover.told.statusWaiting", { who });
    default:
      return t("recover.told.statusInProgress", { who });
  }
}

function ownerWords(t: Words, who: string, entry: TimelineEntry): string {
  const name = textIn(entry.details["to"], "name");
  if (!name) return t("recover.told.ownerCleared", { who });
  return name === who ? t("recover.told.ownerTook", { who }) : t("recover.told.owner", { who, name });
}

function reopenedWords(t: Words, who: string, entry: TimelineEntry): string {
  switch (textOf(entry, "because")) {
    case "customer":
      return t("recover.told.reopenedByCustomer");
    case "feedback":
      return t("recover.told.reopenedByFeedback");
    case "mail":
      return t("recover.told.reopenedByMail");
    default:
      return t("recover.told.reopened", { who });
  }
}

function textOf(entry: TimelineEntry, name: string): string | undefined {
  return textIn(entry.details, name);
}

function textIn(value: unknown, name: string): string | undefined {
  const found = valueIn(value, name);
  return typeof found === "string" && found !== "" ? found : undefined;
}

function numberIn(value: unknown, name: string): number | undefined {
  const found = valueIn(value, name);
  return typeof found === "number" ? found : undefined;
}

function valueIn(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
