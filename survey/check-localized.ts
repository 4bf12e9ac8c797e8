import type { ContentProblem } from "./content-problem.ts";
import { isWellFormed } from "./is-well-formed.ts";
import type { Localized } from "./localized.ts";

export interface TextRule {
  readonly languages: readonly string[];
  readonly longest: number;
}

/** Checks that a text is there in every language of the survey and can be stored. `subject` begins the sentence. */
export function checkLocalized(text: Localized, path: string, subject: string, rule: TextRule): ContentProblem[] {
  const problems: ContentProblem[] = [];
  for (const language of rule.languages) {
    const words = Object.hasOwn(text, language) ? (text[language] ?? "") : "";
    const found = problemOf(words, rule.longest);
    if (found)
      problems.push({
        path: `${path}.${language}`,
        code: found.code,
        message: `${subject} ${found.rest} (${language}).`,
      });
  }
  return problems;
}

function problemOf(words: string, longest: number): { code: string; rest: string } | null {
  if (words.trim() === "") return { code: "empty", rest: "has no text" };
  if (words.length > longest) return { code: "too_long", rest: `is longer than ${longest} characters` };
  if (!isWellFormed(words)) return { code: "malformed_text", rest: "holds characters that cannot be stored" };
  return null;
}
