import type { Survey } from "../../../api/views.ts";
import { PageHead } from "../../../ui/PageHead.tsx";
import { useWords } from "../../../words/current-language.ts";
import { BackLink } from "../BackLink.tsx";
import { SurveyMark } from "../SurveyMark.tsx";
import { SurveyActions } from "./SurveyActions.tsx";
import type { Draft } from "./use-draft.ts";

interface BuilderHeadProps {
  /** As the server knows it now, also when a colleague closed it or put it away. */
  readonly survey: Survey;
  readonly draft: Draft;
  readonly mayWrite: boolean;
}

/** The survey's name and state, whether it is saved, and what can be done with it. */
export function BuilderHead({ survey, draft, mayWrite }: BuilderHeadProps) {
  const t = useWords();
  const isWritten = mayWrite && survey.status !== "archived";
  return (
    <PageHead
      above={<BackLink to="/ask/surveys">{t("surveys.title")}</BackLink>}
      title={draft.name}
      says={
        <span className="builder-state">
          <SurveyMark survey={survey} />
          <span role="status">{isWritten ? t(`builder.state.${draft.state}`) : null}</span>
        </span>
      }
      actions={mayWrite ? <SurveyActions survey={survey} draft={draft} /> : null}
    />
  );
}
