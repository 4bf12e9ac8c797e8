import type { SurveyProblem } from "../../../api/views.ts";
import type { WordKey, Words } from "../../../words/catalogue.ts";
import { languageName } from "../../../words/languages.ts";

const sentences: Readonly<Record<string, WordKey & `problem.${string}`>> = {
  no_language: "problem.noLanguage",
  unknown_language: "problem.unknownLanguage",
  double_language: "problem.doubleLanguage",
  no_question: "problem.noQuestion",
  too_many: "problem.tooMany",
  double_contact: "problem.doubleContact",
  double_metric: "problem.doubleMetric",
  empty: "problem.empty",
  too_long: "problem.tooLong",
  malformed_text: "problem.malformedText",
  option_count: "problem.optionCount",
  double_id: "problem.doubleOption",
  hides_others: "problem.hidesOthers",
  no_default: "problem.noDefault",
  unknown_metric: "problem.unknownMetric",
  bad_band: "problem.badBand",
  metric_changed: "problem.metricChanged",
};

/** What keeps a survey from being published, in the language of the app: where, in which language, and what. */
export function problemWords(t: Words, problem: SurveyProblem): string {
  const key = sentences[problem.code];
  if (!key) return problem.message;
  const where = placeOf(t, problem.path);
  const language = languageOf(problem.path);
  const place = language ? `${where} (${languageName(language)})` : where;
  return place === "" ? t(key) : `${place}: ${t(key)}`;
}

/** The index of the question that a problem is about. */
export function questionOf(path: string): number | undefined {
  const index = /^questions\.(\d+)/.exec(path)?.[1];
  return index === undefined ? undefined : Number(index);
}

function placeOf(t: Words, path: string): string {
  const question = questionOf(path);
  if (question !== undefined) return t("problem.question", { number: question + 1 });
  const thanks = /^thanks\.(\d+)/.exec(path)?.[1];
  if (thanks !== undefined) return t("problem.thanks", { number: Number(thanks) + 1 });
  if (path.startsWith("title")) return t("builder.title");
  if (path.startsWith("intro")) return t("builder.intro");
  return "";
}

// Texts end in their language: "questions.2.label.nl".
function languageOf(path: string): string | undefined {
  return /\.(?:label|name|hint|low|high|title|text)\.([a-z]{2,3}(?:-[A-Za-z0-9]+)*)$|^(?:title|intro)\.([a-z]{2,3})$/
    .exec(path)
    ?.slice(1)
    .find((tag) => tag !== undefined);
}
