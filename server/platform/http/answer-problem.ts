import type { Context as HttpContext } from "hono";
import { languageAskedFor } from "../../languages/language-asked-for.ts";
import { problemOf, retryAfter } from "./problem.ts";

/** Answers what was thrown as problem+json, in the language that the request asks for. */
export function answerProblem(c: HttpContext, error: unknown): Response {
  const language = languageAskedFor(c.req.header("accept-language"));
  const problem = problemOf(error, language);
  const seconds = retryAfter(error);
  if (seconds !== undefined) c.header("Retry-After", String(seconds));
  c.header("Vary", "Accept-Language", { append: true });
  return c.body(JSON.stringify(problem), problem.status, {
    "Content-Type": "application/problem+json",
    "Content-Language": language,
  });
}
