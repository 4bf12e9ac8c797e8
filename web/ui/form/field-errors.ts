import { ProblemError } from "../../api/problem-error.ts";

/** The server's sentences by field, for a form whose fields are called as the API calls them. */
export function fieldErrors(error: unknown): Record<string, string> {
  if (!(error instanceof ProblemError)) return {};
  return Object.fromEntries(error.fields.map(({ path, message }) => [path, message]));
}
