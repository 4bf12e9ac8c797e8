import { type Answers, fillIn, type Language, textIn, thanksFor } from "@croquette/survey";
import type { OpenAskable } from "./askable.ts";
import { placeInWords } from "./place-in-words.ts";
import { wordDeadline } from "./word-deadline.ts";

/** What of a touchpoint the thanks speak of. */
export type ThanksOf = Pick<
  OpenAskable,
  "content" | "workspaceName" | "placeName" | "spots" | "ownerName" | "settings" | "timeZone"
>;

/** What was sent, as far as the thanks depend on it. */
export interface Sent {
  readonly answers: Answers;
  /** Whether an address was left, so that somebody can write back. */
  readonly wantsReply: boolean;
  readonly at: Date;
}

/** The words that a guest reads after sending, with every name in them filled in. */
export function wordThanks(askable: ThanksOf, language: Language, sent: Sent): { title: string; text: string } {
  const thanks = thanksFor(askable.content, sent.answers);
  const { settings, timeZone } = askable;
  const values = {
    place: placeInWords(askable),
    owner: askable.ownerName ?? language.page.someone,
    deadline: wordDeadline(language, { sentAt: sent.at, hours: settings.caseDeadlineHours, timeZone }),
    reply: sent.wantsReply ? language.page.reply : "",
  };
  const say = (text: string) => fillIn(text, values).trim();
  return { title: say(textIn(thanks?.title ?? {}, language.tag)), text: say(textIn(thanks?.text ?? {}, language.tag)) };
}
