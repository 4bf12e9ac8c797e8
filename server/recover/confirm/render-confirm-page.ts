import type { Language } from "@croquette/survey";
import { html } from "hono/html";
import { type Html, languageOf, renderDocument } from "../../ask/index.ts";
import { textsIn } from "../../languages/texts-in.ts";
import { dayOf } from "../local-time.ts";
import type { ConfirmationOutcome } from "./decide-confirmation.ts";
import type { Question } from "./find-question.ts";

export const longestText = 2_000;

/** The form as it was filled in, and what is wrong with it. */
export interface FilledIn {
  readonly answer: "yes" | "no" | null;
  readonly text: string;
  /** `busy`: nothing is wrong with it, but it cannot be taken just now. */
  readonly problem: "choose" | "too-long" | "busy" | null;
}

/** The page that asks "did we put it right?": one form that works without a script. */
export function renderQuestionPage(question: Question, token: string, filledIn: FilledIn): Promise<string> {
  const language = languageOf(question.language);
  const words = textsIn(language.tag).confirmPage;
  const { row, workspace, saidAt } = question;
  const main = html`${renderPlace(question)}
    <h1 id="question">${words.title}</h1>
    <p>${words.intro(dayOf(saidAt, language.tag, workspace.timeZone))}</p>
    ${row.done_text ? html`<h2>${words.done}</h2><p dir="auto">${row.done_text}</p>` : ""}
    ${renderProblem(language, filledIn)}
    <form method="post" action="/confirm/${token}" novalidate>
      <fieldset aria-labelledby="question"${filledIn.problem === "choose" ? html` class="bad" aria-describedby="problem"` : ""}>
        ${renderOption("yes", words.yes, filledIn)} ${renderOption("no", words.no, filledIn)}
      </fieldset>
      <div class="q ${filledIn.problem === "too-long" ? "bad" : ""}">
        <label for="text">${words.text}</label>
        <textarea id="text" name="text" rows="4" dir="auto"${filledIn.problem === "too-long" ? html` aria-invalid="true" aria-describedby="problem"` : ""}>
${filledIn.text}</textarea>
      </div>
      <button>${words.send}</button>
    </form>`;
  const footer = html`<p>${words.privacy(question.workspaceName)}<br />${language.page.madeWith}</p>`;
  return renderDocument({ language, title: words.title, main, footer, script: "without-script" });
}

/** What a customer reads after sending, or instead of a question that no longer stands. */
export function renderOutcomePage(
  question: Question,
  outcome: ConfirmationOutcome["kind"],
  ownerName: string | null,
): Promise<string> {
  const language = languageOf(question.language);
  const { title, text } = wordOutcome(language, question, outcome, ownerName);
  const main = html`${renderPlace(question)}
    <h1>${title}</h1>
    <p>${text}</p>`;
  return renderDocument({
    language,
    title,
    main,
    footer: html`<p>${language.page.madeWith}</p>`,
    script: "without-script",
  });
}

/** For a link that leads nowhere, or whose time is over. */
export function renderDeadLinkPage(language: Language, why: "altered" | "expired"): Promise<string> {
  const words = textsIn(language.tag).confirmPage;
  const [title, text] = why === "expired" ? [words.expiredTitle, words.expired] : [words.notFoundTitle, words.notFound];
  const main = html`<h1>${title}</h1><p>${text}</p>`;
  return renderDocument({
    language,
    title,
    main,
    footer: html`<p>${language.page.madeWith}</p>`,
    script: "without-script",
  });
}

function wordOutcome(
  language: Language,
  { workspaceName }: Question,
  outcome: ConfirmationOutcome["kind"],
  ownerName: string | null,
): { title: string; text: string } {
  const words = textsIn(language.tag).confirmPage;
  switch (outcome) {
    case "confirmed":
      return { title: words.confirmedTitle, text: words.confirmed(workspaceName) };
    case "refused":
      return { title: words.refusedTitle, text: words.refused(ownerName) };
    case "already-confirmed":
      return { title: words.alreadyConfirmedTitle, text: words.alreadyConfirmed };
    case "being-worked-on":
      return { title: words.workedOnTitle, text: words.workedOn };
    case "superseded":
      return { title: words.supersededTitle, text: words.superseded };
  }
}

function renderPlace({ workspaceName, row }: Question): Html {
  const parts = [workspaceName, row.place_name === workspaceName ? null : row.place_name];
  return html`<p class="at">${parts.filter(Boolean).join(" · ")}</p>`;
}

function renderOption(value: "yes" | "no", label: string, { answer }: FilledIn): Html {
  const id = value === "yes" ? html` id="answer"` : "";
  const checked = answer === value ? html` checked` : "";
  return html`<label class="option"><input type="radio" name="answer" value="${value}"${id}${checked} />${label}</label>`;
}

/** What is missing, with a way to it; read out at once, because the page was loaded for it. */
function renderProblem(language: Language, { problem }: FilledIn): Html | "" {
  if (!problem) return "";
  if (problem === "busy") return html`<div class="notice" role="alert"><p>${language.page.busyText}</p></div>`;
  const words = textsIn(language.tag).confirmPage;
  const [target, sentence] = problem === "choose" ? ["answer", words.choose] : ["text", words.tooLong(longestText)];
  return html`<div class="notice" role="alert" tabindex="-1" autofocus id="problem">
    <h2>${problem === "choose" ? words.chooseTitle : words.tooLongTitle}</h2>
    <ul>
      <li><a href="#${target}">${sentence}</a></li>
    </ul>
  </div>`;
}
