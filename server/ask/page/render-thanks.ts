import { type Answers, fillIn, type Language, textIn, thanksFor } from "@croquette/survey";
import { html } from "hono/html";
import type { OpenAskable } from "../askable.ts";
import { type Review, reviewOf } from "../review-of.ts";
import { type Html, renderDocument } from "./document.ts";
import { placeInWords, renderFooter, renderPlace } from "./render-frame.ts";

type ThanksOf = Pick<OpenAskable, "content" | "workspaceName" | "placeName" | "ownerName" | "settings">;

export interface ThanksPage {
  readonly askable: ThanksOf;
  readonly language: Language;
  readonly answers: Answers;
  readonly spot: string | null;
}

/** What a guest reads after sending; the words may depend on the score, the invitation to review never does. */
export function renderThanks({ askable, language, answers, spot }: ThanksPage): Promise<string> {
  const thanks = thanksFor(askable.content, answers);
  const values = {
    place: placeInWords(askable),
    owner: askable.ownerName ?? language.page.someone,
  };
  const title = fillIn(textIn(thanks?.title ?? {}, language.tag), values);
  const main = html`${renderPlace(language, askable, spot)}
    <h1>${title}</h1>
    <p>${fillIn(textIn(thanks?.text ?? {}, language.tag), values)}</p>
    <p class="soft">${language.page.mayClose}</p>
    ${renderReview(language, reviewOf(askable))}`;

  const footer = renderFooter(language, askable.workspaceName, { languages: [], spot: null });
  return renderDocument({ language, title, main, footer, script: "without-script" });
}

function renderReview(language: Language, review: Review | null): Html | "" {
  if (!review) return "";
  const words = fillIn(language.page.reviewAction, { site: review.site });
  return html`<div class="review">
    <p>${language.page.review}</p>
    <a class="button" href="${review.url}" rel="noopener noreferrer">${words}</a>
  </div>`;
}
