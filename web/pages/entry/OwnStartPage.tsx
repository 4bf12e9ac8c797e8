import { Link } from "@tanstack/react-router";
import { startOwnWorkspace } from "../../api/setup.ts";
import { useWords } from "../../words/current-language.ts";
import { EntryFrame } from "./EntryFrame.tsx";
import { WorkspaceForm } from "./WorkspaceForm.tsx";

/** From a demo to a workspace of one's own. */
export function OwnStartPage() {
  const t = useWords();
  return (
    <EntryFrame title={t("start.title")} says={t("demo.startSays")}>
      <WorkspaceForm
        make={startOwnWorkspace}
        back={
          <Link className="text-link" to="/now">
            {t("demo.back")}
          </Link>
        }
      />
    </EntryFrame>
  );
}
