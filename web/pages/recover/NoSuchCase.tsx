import { Link } from "@tanstack/react-router";
import { ProblemError } from "../../api/problem-error.ts";
import { Empty } from "../../ui/Empty.tsx";
import { useWords } from "../../words/current-language.ts";

/** An address of a case that is not there: trying again would not help, the list does. */
export function NoSuchCase() {
  const t = useWords();
  return (
    <Empty
      icon="search"
      says={t("recover.missing")}
      next={
        <Link className="text-link" to="/recover" search={{}}>
          {t("recover.missing.next")}
        </Link>
      }
    />
  );
}

/** Whether reading a case failed because there is none, or because its address is no id at all. */
export function isMissing(error: Error | null): boolean {
  return error instanceof ProblemError && (error.status === 404 || error.status === 400);
}
