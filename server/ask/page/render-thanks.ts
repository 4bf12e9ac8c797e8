import { fillIn, type Language } from "@croquette/survey";
import { html } from "hono/html";
import { type Review, reviewOf } from "../review-of.ts";
import { type Sent, type ThanksOf, wordThanks } from "../word-thanks.ts";
import { type Html, renderDocument } from "./document.ts";
import { renderFooter, renderPlace } from "./render-frame.ts";

export interface ThanksPage {
  readonly askable: ThanksOf;
  readonly language: Language;
  readonly sent: Sent;
  readonly spot: string | null;
}

/** What a guest reads after sending; the words may depend on the score, the invitation to review never does. */
export function renderThanks({ askable, language, sent, spot }: ThanksPage): Promise<string> {
  const { title, text } = wordThanks(askable, language, sent);
  const main = html`${renderPlace(language, askable, spot)}
    <h1>${title}</h1>
    <p>${text}</p>
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
