import { textIn } from "../../../../survey/localized.ts";
import type { ScaleQuestion } from "../../../../survey/question.ts";
import type { Words } from "../../../words/catalogue.ts";

/** How a scale is called where one chooses between several: by its short name, else by what it asks. */
export function scaleName(t: Words, scale: ScaleQuestion, language: string): string {
  return textIn(scale.name, language) || textIn(scale.label, language) || t(`question.${scale.kind}`);
}
