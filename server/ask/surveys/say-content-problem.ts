import { type ContentProblem, limits } from "@croquette/survey";
import { fill, type Saying } from "../../languages/saying.ts";

const sayings: Readonly<Record<string, Saying>> = {
  no_language: "Choose at least one language.",
  unknown_language: "Guests' pages do not exist in this language.",
  double_language: "This language is there twice.",
  no_question: "Add at least one question.",
  too_many: fill("A survey has at most {count} questions.", { count: limits.questions }),
  double_contact: "Ask for name and e-mail address once; it is there more than once.",
  double_metric: "This measures the same as an earlier question: two answers would have one place.",
  empty: "This text is missing.",
  too_long: "This text is too long.",
  malformed_text: "This has characters that cannot be stored.",
  bad_id: "This is not an id.",
  option_count: fill("This question needs 2 to {count} options.", { count: limits.options }),
  double_id: "Two options have the same id: their answers could not be told apart.",
  hides_others: "This thank-you is for everybody, so nobody would see those after it. Move it to the end.",
  no_default: "Add a thank-you for everybody else: one that does not depend on a score.",
  unknown_metric: "This thank-you depends on a score that the survey does not ask for.",
  bad_band: "The scores of a thank-you go from the lower to the higher one, within the scale of the question.",
  metric_changed:
    "Earlier answers to this question cannot be compared with new ones. Remove it and add a new question instead.",
};

/** Why a questionnaire cannot be published, for people who see the path beside it. */
export function sayContentProblem({ code, message }: ContentProblem): Saying {
  return sayings[code] ?? { spoken: message };
}
