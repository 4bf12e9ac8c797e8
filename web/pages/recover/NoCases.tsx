import { Link } from "@tanstack/react-router";
import { Empty } from "../../ui/Empty.tsx";
import { useWords } from "../../words/current-language.ts";

/** Nobody waits for an answer, which is good news. */
export function NoCases() {
  const t = useWords();
  return (
    <Empty
      icon="check"
      says={t("recover.empty")}
      next={
        <Link className="text-link" to="/recover" search={{ status: "all", sort: "opened" }}>
          {t("recover.showAll")}
        </Link>
      }
    />
  );
}
