import { Link } from "@tanstack/react-router";
import { useMe } from "../session/use-me.ts";
import { useWords } from "../words/current-language.ts";
import "./demo-line.css";

/** Says to the owner of a demo where they are, and the way to a place of their own. Nothing anywhere else. */
export function DemoLine() {
  const t = useWords();
  const { workspace, permissions } = useMe();
  if (!workspace.isDemo || !permissions.includes("owners:write")) return null;
  return (
    <p className="demo-line">
      <span>{t("demo.here")}</span>
      <Link className="text-link" to="/start-own">
        {t("demo.start")}
      </Link>
    </p>
  );
}
