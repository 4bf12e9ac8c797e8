import { v7 as newId } from "uuid";
import type { Question } from "../../../../survey/question.ts";
import { sayIn } from "./guest-languages.ts";

export const questionKinds = [
  "nps",
  "csat",
  "ces",
  "rating",
  "single-choice",
  "multiple-choice",
  "text",
  "contact",
] as const satisfies readonly Question["kind"][];

/** A new question of this kind: with the usual words where there are usual ones, empty where only the writer knows. */
export function newQuestion(kind: Question["kind"], languages: readonly string[]): Question {
  const empty = Object.fromEntries(languages.map((language) => [language, ""]));
  const measure = { metricId: newId(), label: empty, name: empty, required: false };
  switch (kind) {
    case "nps":
      return {
        ...measure,
        kind,
        label: sayIn(languages, ({ shared }) => shared.recommend.ask),
        name: sayIn(languages, ({ shared }) => shared.recommend.name),
        low: sayIn(languages, ({ shared }) => shared.unlikely),
        high: sayIn(languages, ({ shared }) => shared.likely),
      };
    case "csat":
      return {
        ...measure,
        kind,
        low: sayIn(languages, ({ shared }) => shared.dissatisfied),
        high: sayIn(languages, ({ shared }) => shared.satisfied),
      };
    case "ces":
      return {
        ...measure,
        kind,
        direction: "higher-is-better",
        low: sayIn(languages, ({ shared }) => shared.disagree),
        high: sayIn(languages, ({ shared }) => shared.agree),
      };
    case "rating":
      return {
        ...measure,
        kind,
        low: sayIn(languages, ({ shared }) => shared.poor),
        high: sayIn(languages, ({ shared }) => shared.excellent),
      };
    case "single-choice":
    case "multiple-choice":
      return { ...measure, kind, options: [newOption(languages), newOption(languages)] };
    case "text":
      return { ...measure, kind };
    case "contact":
      return {
        kind,
        label: sayIn(languages, ({ shared }) => shared.contact),
        hint: sayIn(languages, ({ shared }) => shared.contactHint),
      };
  }
}

/** One more answer to choose from, without words yet. */
export function newOption(languages: readonly string[]) {
  return { id: newId(), label: Object.fromEntries(languages.map((language) => [language, ""])) };
}
