import { useMay, useMe } from "../../session/use-me.ts";
import { PageHead } from "../../ui/PageHead.tsx";
import { useWords } from "../../words/current-language.ts";
import { CaseRuleForm } from "./CaseRuleForm.tsx";
import { Causes } from "./Causes.tsx";
import "./settings.css";

/** When a case is opened, how long there is for it, and what its causes can be. */
export function CaseRulePage() {
  const t = useWords();
  const { workspace } = useMe();
  const mayWriteRule = useMay("workspace:write");
  return (
    <>
      <PageHead title={t("settings.cases")} says={t("caseRule.says")} />
      {mayWriteRule ? (
        <section className="panel panel-padded" aria-label={t("caseRule.title")}>
          <CaseRuleForm key={workspace.id} settings={workspace.settings} />
        </section>
      ) : null}
      <Causes />
    </>
  );
}
