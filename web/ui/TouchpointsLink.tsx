import { Link } from "@tanstack/react-router";
import { useWords } from "../words/current-language.ts";

/** The next step where nothing has come in yet: to the touchpoints, where guests are asked. */
export function TouchpointsLink() {
  const t = useWords();
  return (
    <Link className="text-link" to="/ask/touchpoints" search={{}}>
      {t("touchpoints.title")}
    </Link>
  );
}
