import { Link } from "@tanstack/react-router";
import { Icon } from "../../ui/Icon.tsx";
import { useWords } from "../../words/current-language.ts";
import { caseRoute } from "./routes.ts";
import "../../ui/back-link.css";

/** The way back to the list that the case was opened from. */
export function BackToCases() {
  const t = useWords();
  const search = caseRoute.useSearch();
  return (
    <Link className="back-link" to="/recover" search={search}>
      <Icon name="back" size={16} />
      {t("recover.backToCases")}
    </Link>
  );
}
