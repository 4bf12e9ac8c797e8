import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import type { Survey } from "../../../api/views.ts";
import { useMay } from "../../../session/use-me.ts";
import { useLanguage, useWords } from "../../../words/current-language.ts";
import { BuilderForm } from "./BuilderForm.tsx";
import { BuilderHead } from "./BuilderHead.tsx";
import { ConflictPanel } from "./ConflictPanel.tsx";
import { LanguageTabs } from "./LanguageTabs.tsx";
import { Preview } from "./Preview.tsx";
import { useDraft } from "./use-draft.ts";

interface SurveyBuilderProps {
  readonly survey: Survey;
  /** Forgets what was written here and opens what the server has. */
  readonly onStartOver: () => Promise<void>;
}

/** The form at the left and the real page at the right; on a phone one at a time. */
export function SurveyBuilder({ survey, onStartOver }: SurveyBuilderProps) {
  const t = useWords();
  const appLanguage = useLanguage();
  const mayWrite = useMay("ask:write");
  const isArchived = survey.status === "archived";
  const isWritten = mayWrite && !isArchived;
  const draft = useDraft(survey);
  const [wished, setWished] = useState(appLanguage);
  const [side, setSide] = useState<"form" | "page">("form");
  const { languages } = draft.content;
  const language = languages.includes(wished) ? wished : (languages[0] ?? wished);

  return (
    <>
      <BuilderHead survey={survey} draft={draft} mayWrite={mayWrite} />
      {draft.state === "conflict" ? <ConflictPanel onStartOver={onStartOver} /> : null}
      <LanguageTabs languages={languages} language={language} onChange={setWished} />
      <div className="builder-sides" hidden={!isWritten}>
        <SegmentedControl
          fullWidth
          value={side}
          onChange={(value) => setSide(value === "page" ? "page" : "form")}
          data={[
            { value: "form", label: t("builder.form") },
            { value: "page", label: t("builder.page") },
          ]}
        />
      </div>
      <div className="builder" data-side={isWritten ? side : "both"}>
        <div className="builder-form">
          {isWritten ? <BuilderForm draft={draft} language={language} /> : null}
          {isArchived ? <p className="quiet">{t("survey.archivedSays")}</p> : null}
        </div>
        <Preview surveyId={survey.id} content={draft.content} language={language} />
      </div>
    </>
  );
}
