import { fillIn, type Language } from "@croquette/survey";
import { html } from "hono/html";
import type { Askable } from "../askable.ts";
import { renderDocument } from "./document.ts";
import { renderFooter, renderPlace } from "./render-frame.ts";

type MessageOf = Pick<Askable, "workspaceName" | "placeName">;

/** Instead of the questions, when a survey is closed or the touchpoint is archived. */
export function renderClosed(askable: MessageOf, language: Language): Promise<string> {
  return renderMessage(askable, language, language.page.closedTitle, language.page.closedText);
}

/** When these answers are stored already with other contents. */
export function renderConflict(askable: MessageOf, language: Language): Promise<string> {
  return renderMessage(askable, language, language.page.conflictTitle, language.page.conflictText);
}

/** When what was sent is larger than is ever read. */
export function renderTooLarge(askable: MessageOf, language: Language): Promise<string> {
  return renderMessage(askable, language, language.page.tooLargeTitle, language.page.tooLargeText);
}

/** For a link that leads nowhere. */
export function renderNotFound(language: Language): Promise<string> {
  const { notFoundTitle, notFoundText, madeWith } = language.page;
  const main = html`<h1>${notFoundTitle}</h1><p>${notFoundText}</p>`;
  return renderDocument({
    language,
    title: notFoundTitle,
    main,
    footer: html`<p>${madeWith}</p>`,
    script: "without-script",
  });
}

function renderMessage(askable: MessageOf, language: Language, title: string, text: string): Promise<string> {
  const main = html`${renderPlace(language, askable, null)}
    <h1>${title}</h1>
    <p>${fillIn(text, { workspace: askable.workspaceName })}</p>`;
  const footer = renderFooter(language, askable.workspaceName, { languages: [], spot: null });
  return renderDocument({ language, title, main, footer, script: "without-script" });
}
