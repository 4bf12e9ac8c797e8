import { Link } from "@tanstack/react-router";
import { mayStartOwn } from "../session/may-start-own.ts";
import { switchWorkspace } from "../session/switch-workspace.ts";
import { useMe } from "../session/use-me.ts";
import { useWords } from "../words/current-language.ts";
import "./demo-line.css";

/** Says to somebody in a demo where they are, and the way to a place of their own. Nothing anywhere else. */
export function DemoLine() {
  const t = useWords();
  const me = useMe();
  const own = me.workspaces.find(({ isDemo }) => !isDemo);
  if (!me.workspace.isDemo) return null;
  return (
    <p className="demo-line">
      <span>{t("demo.here")}</span>
      {mayStartOwn(me) ? (
        <Link className="text-link" to="/start-own">
          {t("demo.start")}
        </Link>
      ) : null}
      {own ? (
        <button type="button" className="text-link" onClick={() => switchWorkspace(own.id)}>
          {t("demo.leave", { name: own.name })}
        </button>
      ) : null}
    </p>
  );
}
