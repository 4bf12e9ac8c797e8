import type { Language } from "@croquette/survey";
import {
  type ChoiceQuestion,
  type ContactQuestion,
  type Kept,
  type Localized,
  limits,
  type Problem,
  type Question,
  type ScaleQuestion,
  scaleOf,
  type TextQuestion,
  textIn,
} from "@croquette/survey";
import { html } from "hono/html";
import { attributes } from "./attributes.ts";
import type { Html } from "./document.ts";

/** What the questions of one page have in common. */
export interface Asking {
  readonly language: Language;
  readonly kept: Kept;
  readonly problems: readonly Problem[];
  /** Whether the page says once, above, which question needs an answer; else each such question says it itself. */
  readonly needed: "said-above" | "said-beside";
}

/** Where the link of the error summary leads: the first control of this field. */
export function controlId(field: string): string {
  return `f-${field}`;
}

/** One question with its controls, and with what is wrong beside it. */
export function renderQuestion(question: Question, asking: Asking, before: Question | undefined): Html {
  switch (question.kind) {
    case "nps":
    case "csat":
    case "ces":
    case "rating":
      return renderScale(question, asking, goesOn(question, before) ? "without-ends" : "with-ends");
    case "single-choice":
    case "multiple-choice":
      return renderChoice(question, asking);
    case "text":
      return renderText(question, asking);
    case "contact":
      return renderContact(question, asking);
  }
}

/** A rating after a rating with the same ends need not name them again. */
function goesOn(question: ScaleQuestion, before: Question | undefined): boolean {
  return (
    question.kind === "rating" &&
    before?.kind === "rating" &&
    JSON.stringify([question.low, question.high]) === JSON.stringify([before.low, before.high])
  );
}

function renderScale(question: ScaleQuestion, asking: Asking, ends: "with-ends" | "without-ends"): Html {
  const { lowest, highest } = scaleOf(question);
  const say = sayIn(asking);
  const kept = keptOf(question.metricId, asking);
  const low = say(question.low);
  const high = say(question.high);
  const words = (score: number) => (score === lowest ? low : score === highest ? high : "");
  const scores = Array.from({ length: highest - lowest + 1 }, (_, index) => lowest + index);

  const radio = (score: number) => {
    const input = attributes({
      type: "radio",
      name: question.metricId,
      value: score,
      id: score === lowest ? controlId(question.metricId) : null,
      "aria-label": words(score) ? `${score}, ${words(score)}` : null,
      checked: kept.includes(String(score)),
    });
    return html`<label><input${input}><b>${score}</b></label>`;
  };

  return renderGroup(
    question,
    asking,
    html`<div>
      <div class="scale ${question.kind}">${scores.map(radio)}</div>
      ${ends === "with-ends" ? html`<p class="ends" aria-hidden="true"><span>${low}</span><span>${high}</span></p>` : ""}
    </div>`,
  );
}

function renderChoice(question: ChoiceQuestion, asking: Asking): Html {
  const say = sayIn(asking);
  const kept = keptOf(question.metricId, asking);
  const type = question.kind === "single-choice" ? "radio" : "checkbox";
  const options = question.options.map((option, index) => {
    const input = attributes({
      type,
      name: question.metricId,
      value: option.id,
      id: index === 0 ? controlId(question.metricId) : null,
      checked: kept.includes(option.id),
    });
    return html`<label class="option"><input${input}>${say(option.label)}</label>`;
  });
  return renderGroup(question, asking, html`<div>${options}</div>`);
}

function renderGroup(question: ScaleQuestion | ChoiceQuestion, asking: Asking, controls: Html): Html {
  const { page } = asking.language;
  const id = controlId(question.metricId);
  const problem = problemOf(question.metricId, asking);
  const several = question.kind === "multiple-choice" ? page.chooseSeveral : "";
  const hint = [question.hint ? sayIn(asking)(question.hint) : "", several].filter(Boolean).join(" ");
  const described = [hint ? `${id}-h` : "", problem ? `${id}-e` : ""].filter(Boolean).join(" ");
  const classes = [question.kind === "rating" ? "row" : "", problem ? "bad" : ""].filter(Boolean).join(" ");

  return html`<fieldset${attributes({ class: classes, "aria-describedby": described })}>
    <legend>${sayIn(asking)(question.label)}${neededMark(question.required, asking)}</legend>
    ${hint ? html`<p class="hint" id="${id}-h">${hint}</p>` : ""} ${renderProblem(id, problem)} ${controls}
  </fieldset>`;
}

function renderText(question: TextQuestion, asking: Asking): Html {
  const say = sayIn(asking);
  const id = controlId(question.metricId);
  const problem = problemOf(question.metricId, asking);
  const described = [question.hint ? `${id}-h` : "", problem ? `${id}-e` : ""].filter(Boolean).join(" ");
  const area = attributes({
    id,
    name: question.metricId,
    rows: 4,
    "aria-describedby": described,
    "aria-invalid": problem ? "true" : null,
  });
  return html`<div class="q ${problem ? "bad" : ""}">
    <label for="${id}">${say(question.label)}${neededMark(question.required, asking)}</label>
    ${question.hint ? html`<p class="hint" id="${id}-h">${say(question.hint)}</p>` : ""} ${renderProblem(id, problem)}
    <textarea${area}>
${keptOf(question.metricId, asking).join("\n")}</textarea>
  </div>`;
}

function renderContact(question: ContactQuestion, asking: Asking): Html {
  const say = sayIn(asking);
  const { page } = asking.language;
  return html`<fieldset aria-describedby="f-contact-h">
    <legend>${say(question.label)}</legend>
    <p class="hint" id="f-contact-h">${question.hint ? say(question.hint) : ""} ${page.contactUse}</p>
    ${renderLine("name", page.name, asking)} ${renderLine("email", page.email, asking)}
  </fieldset>`;
}

function renderLine(field: "name" | "email", label: string, asking: Asking): Html {
  const id = controlId(field);
  const problem = problemOf(field, asking);
  const input = attributes({
    class: problem ? "line bad" : "line",
    id,
    name: field,
    type: field === "email" ? "email" : null,
    autocomplete: field,
    maxlength: limits[field],
    value: asking.kept[field],
    "aria-describedby": problem ? `${id}-e` : null,
    "aria-invalid": problem ? "true" : null,
  });
  return html`<label class="field" for="${id}">${label}</label>
    ${renderProblem(id, problem)}
    <input${input}>`;
}

function renderProblem(id: string, problem: string | null): Html | "" {
  return problem === null ? "" : html`<p class="error" id="${id}-e">${problem}</p>`;
}

function neededMark(required: boolean, asking: Asking): Html | "" {
  if (!required || asking.needed === "said-above") return "";
  return html` <small>(${asking.language.page.needed})</small>`;
}

function problemOf(field: string, asking: Asking): string | null {
  const problem = asking.problems.find((candidate) => candidate.question === field);
  return problem ? asking.language.page.problems[problem.code] : null;
}

function keptOf(metricId: string, asking: Asking): readonly string[] {
  const kept = Object.hasOwn(asking.kept.answers, metricId) ? asking.kept.answers[metricId] : undefined;
  if (kept === undefined) return [];
  return typeof kept === "string" ? [kept] : kept;
}

function sayIn(asking: Asking): (text: Localized) => string {
  return (text) => textIn(text, asking.language.tag);
}
