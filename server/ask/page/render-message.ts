import { fillIn, type Language } from "@croquette/survey";
import { html } from "hono/html";
import type { Askable } from "../askable.ts";
import { renderDocument } from "./document.ts";
import { renderFooter, renderPlace } from "./render-frame.ts";

type MessageOf = Pick<Askable, "workspaceName" | "placeName" | "spots">;

/** Instead of the questions, when a survey is closed or the touchpoint is archived. */
export function renderClosed(askable: MessageOf, language: Language): Promise<string> {
  return renderMessage(askable, language, language.page.closedTitle, language.page.closedText);
}

/** When these answers are stored already with other contents. */
export function renderConflict(askable: MessageOf, language: Language): Promise<string> {
  return renderMessage(askable, language, language.page.conflictTitle, language.page.conflictText);
}

/** When what was sent is larger than is ever read. */
export function renderTooLarge(askable: MessageOf | null, language: Language): Promise<string> {
  const { tooLargeTitle, tooLargeText } = language.page;
  return askable
    ? renderMessage(askable, language, tooLargeTitle, tooLargeText)
    : renderBare(language, tooLargeTitle, tooLargeText);
}

/** For a link that leads nowhere. */
export function renderNotFound(language: Language): Promise<string> {
  return renderBare(language, language.page.notFoundTitle, language.page.notFoundText);
}

/** When the database does not answer, so that nobody can say what stands here. */
export function renderUnavailable(language: Language): Promise<string> {
  return renderBare(language, language.page.unavailableTitle, language.page.unavailableText);
}

function renderBare(language: Language, title: string, text: string): Promise<string> {
  const main = html`<h1>${title}</h1><p>${text}</p>`;
  return renderDocument({
    language,
    title,
    main,
    footer: html`<p>${language.page.madeWith}</p>`,
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
