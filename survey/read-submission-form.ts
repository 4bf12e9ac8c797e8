import { isUuid } from "./is-uuid.ts";
import { limits } from "./limits.ts";
import type { Problem } from "./problem.ts";
import { readLanguageTag } from "./read-language-tag.ts";
import { readSpot } from "./read-spot.ts";
import type { Submission } from "./submission.ts";

/** Reads the fields of a posted form (`FormData` and `URLSearchParams` alike). */
export function readSubmissionForm(fields: Iterable<readonly [string, unknown]>): Submission {
  const problems: Problem[] = [];
  const values = new Map<string, unknown>();
  let count = 0;

  for (const [key, value] of fields) {
    count += 1;
    if (count > limits.fields) {
      problems.push({ question: "", code: "too_many_fields" });
      break;
    }
    values.set(key, values.has(key) ? [values.get(key), value].flat() : value);
  }

  const take = (key: string): unknown => {
    const value = values.get(key);
    values.delete(key);
    return value;
  };

  const id = take("id");
  const known = typeof id === "string" && isUuid(id.toLowerCase());
  if (!known) problems.push({ question: "id", code: "bad_id" });

  const version = take("version");
  return {
    format: "form",
    id: known ? id.toLowerCase() : "",
    versionId: typeof version === "string" && isUuid(version) ? version : null,
    language: readLanguageTag(take("lang")),
    spot: readSpot(take("table")),
    name: take("name"),
    email: take("email"),
    answers: values,
    problems,
  };
}
