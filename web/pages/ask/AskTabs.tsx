import { Link } from "@tanstack/react-router";
import { useWords } from "../../words/current-language.ts";
import "../../ui/tabs.css";

/** Where one asks, and what. */
export function AskTabs() {
  const t = useWords();
  return (
    <nav className="tabs" aria-label={t("nav.ask")}>
      <Link to="/ask/touchpoints" activeOptions={{ includeSearch: false }} activeProps={{ "aria-current": "page" }}>
        {t("touchpoints.title")}
      </Link>
      <Link to="/ask/surveys" activeOptions={{ includeSearch: false }} activeProps={{ "aria-current": "page" }}>
        {t("surveys.title")}
      </Link>
    </nav>
  );
}
