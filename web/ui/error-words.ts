import { ProblemError, UnreachableError } from "../api/problem-error.ts";
import type { Words } from "../words/catalogue.ts";

/** One sentence about what went wrong, what is safe and what to do. */
export function errorWords(t: Words, error: unknown): string {
  if (error instanceof UnreachableError) return t("error.unreachable");
  if (!(error instanceof ProblemError)) return t("error.internal");
  switch (error.code) {
    case "not_found":
      return t("error.notFound");
    case "forbidden":
      return error.message === "" ? t("error.forbidden") : error.message;
    case "unauthenticated":
      return t("error.unauthenticated");
    case "unavailable":
      return t("error.unavailable");
    case "too_many":
      return error.message === "" ? t("error.tooMany") : error.message;
    case "internal":
      return t("error.internal");
    default:
      return error.message === "" ? t("error.internal") : error.message;
  }
}

/** The same for something that was only read. There are no fields to correct beside it: what was asked for was wrong. */
export function panelWords(t: Words, error: unknown): string {
  return error instanceof ProblemError && error.code === "invalid" ? t("error.unreadable") : errorWords(t, error);
}
