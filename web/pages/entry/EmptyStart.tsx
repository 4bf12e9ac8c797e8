import { Link } from "@tanstack/react-router";
import { startWorkspace } from "../../api/setup.ts";
import { useWords } from "../../words/current-language.ts";
import { EntryFrame } from "./EntryFrame.tsx";
import { WorkspaceForm } from "./WorkspaceForm.tsx";

/** Makes the first workspace and its owner. */
export function EmptyStart({ link }: { readonly link: string | undefined }) {
  const t = useWords();
  const held = link === undefined ? {} : { link };
  return (
    <EntryFrame title={t("start.title")} says={t("start.says")}>
      <WorkspaceForm
        make={(workspace) => startWorkspace({ ...workspace, ...held })}
        back={
          <Link className="text-link" to="/welcome" search={held}>
            {t("start.back")}
          </Link>
        }
      />
    </EntryFrame>
  );
}
