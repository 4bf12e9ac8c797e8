import type { Answer } from "./answers.ts";
import { checkText } from "./check-text.ts";
import { limits } from "./limits.ts";
import type { ProblemCode } from "./problem.ts";
import type { ChoiceQuestion, MetricQuestion, ScaleQuestion } from "./question.ts";
import { scaleOf } from "./scale.ts";
import type { Submission } from "./submission.ts";

/** One answer: what to store, else what is wrong; and what to show again. All absent when it was left out. */
export interface CheckedAnswer {
  readonly answer?: Answer;
  readonly problem?: ProblemCode;
  readonly kept?: string | readonly string[];
}

/** Checks the raw value of one question. */
export function checkAnswer(question: MetricQuestion, raw: unknown, format: Submission["format"]): CheckedAnswer {
  const checked = isLeftOut(raw) ? {} : checkGiven(question, raw, format);
  const missing = checked.answer === undefined && checked.problem === undefined;
  return missing && question.required ? { ...checked, problem: "required" } : checked;
}

function isLeftOut(raw: unknown): boolean {
  return raw === undefined || raw === null || raw === "" || (Array.isArray(raw) && raw.length === 0);
}

function checkGiven(question: MetricQuestion, raw: unknown, format: Submission["format"]): CheckedAnswer {
  switch (question.kind) {
    case "nps":
    case "csat":
    case "ces":
    case "rating":
      return checkScore(question, raw, format);
    case "single-choice":
      return checkOne(question, raw);
    case "multiple-choice":
      return checkSeveral(question, raw, format);
    case "text": {
      const text = checkText(raw, limits.text);
      return text.value === "" ? { kept: text.kept } : { kept: text.kept, ...answerOf(text) };
    }
  }
}

function answerOf(text: { readonly value?: string; readonly problem?: ProblemCode }): CheckedAnswer {
  if (text.problem) return { problem: text.problem };
  return text.value === undefined ? {} : { answer: text.value };
}

const wholeNumber = /^-?(0|[1-9][0-9]{0,8})$/;

function checkScore(question: ScaleQuestion, raw: unknown, format: Submission["format"]): CheckedAnswer {
  const score = format === "form" && typeof raw === "string" && wholeNumber.test(raw) ? Number(raw) : raw;
  if (typeof score !== "number" || !Number.isInteger(score)) return { problem: "wrong_type" };

  const { lowest, highest } = scaleOf(question);
  if (score < lowest || score > highest) return { problem: "out_of_range" };
  // Minus zero is a whole number of its own in JavaScript; stored it would be a score beside 0.
  return { answer: score === 0 ? 0 : score, kept: String(score) };
}

function checkOne(question: ChoiceQuestion, raw: unknown): CheckedAnswer {
  if (typeof raw !== "string") return { problem: "wrong_type" };
  if (!question.options.some((option) => option.id === raw)) return { problem: "unknown_option" };
  return { answer: raw, kept: raw };
}

/** Kept in the order of the options, each once, so that the same choice is always stored the same way. */
function checkSeveral(question: ChoiceQuestion, raw: unknown, format: Submission["format"]): CheckedAnswer {
  const given = format === "form" && typeof raw === "string" ? [raw] : raw;
  if (!Array.isArray(given)) return { problem: "wrong_type" };

  const items: readonly unknown[] = given;
  const chosen = question.options.map((option) => option.id).filter((id) => items.includes(id));
  if (items.some((item) => typeof item !== "string")) return { problem: "wrong_type", kept: chosen };
  if (new Set(items).size !== chosen.length) return { problem: "unknown_option", kept: chosen };
  return { answer: chosen, kept: chosen };
}
