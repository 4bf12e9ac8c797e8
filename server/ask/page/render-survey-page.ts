import {
  fillIn,
  isScale,
  type Kept,
  type Language,
  type Problem,
  type Question,
  type SurveyContent,
  scaleOf,
  textIn,
} from "@croquette/survey";
import { html } from "hono/html";
import type { OpenAskable } from "../askable.ts";
import { placeInWords } from "../place-in-words.ts";
import { keptSpot } from "../spot.ts";
import { attributes } from "./attributes.ts";
import { type Html, renderDocument } from "./document.ts";
import { renderFooter, renderPlace } from "./render-frame.ts";
import { type Asking, controlId, renderQuestion } from "./render-question.ts";

type PageOf = Pick<OpenAskable, "code" | "versionId" | "content" | "workspaceName" | "placeName" | "spots">;

export interface SurveyPage {
  readonly askable: PageOf;
  readonly language: Language;
  /** Made anew for each page that is shown; the same one when the page is shown again with what went wrong. */
  readonly submissionId: string;
  /** What the link or the form named; what of it is shown and kept is decided here. */
  readonly spot: string | null;
  readonly kept?: Kept;
  readonly problems?: readonly Problem[];
  /** A score from the link (`?score=9`): chosen on the page, recorded only when it is sent. */
  readonly preselected?: number | null;
  /** Why nothing was stored although nothing is wrong with it: the guest only has to send it again. */
  readonly notice?: "busy";
  /** A preview shows the thanks to whoever builds the survey; nothing can be recorded by it. */
  readonly preview?: { readonly action: string };
}

const nothingKept: Kept = { answers: {}, name: "", email: "" };

/** The page that asks: one form that works without a script. */
export function renderSurveyPage(page: SurveyPage): Promise<string> {
  const { askable, language, preview } = page;
  const { content } = askable;
  const problems = page.problems ?? [];
  const values = { place: placeInWords(askable) };
  const title = fillIn(textIn(content.title, language.tag), values);
  const above = onlyTheFirstIsNeeded(content);
  const asking: Asking = {
    language,
    kept: page.kept ?? preselect(content, page.preselected),
    problems,
    needed: above ? "said-above" : "said-beside",
  };

  const main = html`${renderPlace(language, askable, page.spot)}
    <h1>${title}</h1>
    ${content.intro ? html`<p>${fillIn(textIn(content.intro, language.tag), values)}</p>` : ""}
    ${above ? html`<p class="soft">${language.page.firstNeeded}</p>` : ""}
    ${preview ? html`<p class="soft">${language.page.preview}</p>` : ""} ${renderNotice(page)}
    ${renderProblems(language, content.questions, problems)} ${renderForm(page, asking)}`;

  return renderDocument({
    language,
    title: problems.length > 0 ? `${language.page.error}: ${title}` : title,
    main,
    footer: renderFooter(language, askable.workspaceName, {
      languages: content.languages,
      spot: keptSpot(askable.spots, page.spot),
    }),
    script: preview ? "without-script" : "with-script",
  });
}

function renderForm(shown: SurveyPage, asking: Asking): Html {
  const { askable, language, submissionId, preview } = shown;
  const { page } = language;
  const spot = keptSpot(askable.spots, shown.spot);
  const form = attributes({
    method: preview ? "get" : "post",
    // Another address than the page's own: a browser forgets what it has kept of an address once something is posted to
    // it, and whoever goes back would get a new page, with a new id, into which the old answers are filled.
    action: preview ? preview.action : `/s/${encodeURIComponent(askable.code)}?send`,
    novalidate: true,
    "data-sending": page.sending,
    "data-waiting": page.waiting,
  });
  const hidden = (name: string, value: string) => html`<input${attributes({ type: "hidden", name, value })}>`;
  return html`<form${form}>
    ${hidden("id", submissionId)} ${hidden("version", askable.versionId)} ${hidden("lang", language.tag)}
    ${spot === null ? "" : hidden("table", spot)}
    ${askable.content.questions.map((question, index, all) => renderQuestion(question, asking, all[index - 1]))}
    <button>${page.send}</button>
    <p role="status"></p>
  </form>`;
}

function renderNotice({ language, notice }: SurveyPage): Html | "" {
  if (!notice) return "";
  return html`<div class="notice" role="alert"><p>${language.page.busyText}</p></div>`;
}

/** What is wrong, with a way to each place; read out at once, because the page was loaded for it. */
function renderProblems(language: Language, questions: readonly Question[], problems: readonly Problem[]): Html | "" {
  if (problems.length === 0) return "";
  const labels = new Map(questions.map((question) => [fieldOf(question), textIn(question.label, language.tag)]));
  labels.set("name", language.page.name);
  labels.set("email", language.page.email);

  const items = [...linesOf(problems, labels)].map(([line, problem]) => {
    const label = labels.get(problem.question);
    const sentence = language.page.problems[problem.code];
    return label === undefined
      ? html`<li>${sentence}</li>`
      : html`<li><a href="#${controlId(problem.question)}">${line}</a></li>`;
  });
  return html`<div class="notice" role="alert" tabindex="-1" autofocus>
    <h2>${language.page.problemsTitle}</h2>
    <ul>
      ${items}
    </ul>
  </div>`;
}

/** One line for each place, and one for all fields that belong to no place: a guest can do nothing about them one by one. */
function linesOf(problems: readonly Problem[], labels: ReadonlyMap<string, string>): Map<string, Problem> {
  const lines = new Map<string, Problem>();
  for (const problem of problems) {
    const line = labels.get(problem.question) ?? problem.code;
    if (!lines.has(line)) lines.set(line, problem);
  }
  return lines;
}

function fieldOf(question: Question): string {
  return question.kind === "contact" ? "contact" : question.metricId;
}

function onlyTheFirstIsNeeded({ questions }: SurveyContent): boolean {
  return questions.every((question, index) => question.kind === "contact" || question.required === (index === 0));
}

function preselect(content: SurveyContent, score: number | null | undefined): Kept {
  const first = content.questions.find(isScale);
  if (!first || score === null || score === undefined) return nothingKept;
  const { lowest, highest } = scaleOf(first);
  if (!Number.isInteger(score) || score < lowest || score > highest) return nothingKept;
  return { ...nothingKept, answers: { [first.metricId]: String(score) } };
}
