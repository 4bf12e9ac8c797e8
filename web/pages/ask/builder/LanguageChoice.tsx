import { MultiSelect } from "@mantine/core";
import type { SurveyContent } from "../../../../survey/content.ts";
import { useWords } from "../../../words/current-language.ts";
import { guestLanguages } from "./guest-languages.ts";

interface LanguageChoiceProps {
  readonly content: SurveyContent;
  readonly onChange: (content: SurveyContent) => void;
}

/** The languages that guests can choose; the first is for those whose own is missing. */
export function LanguageChoice({ content, onChange }: LanguageChoiceProps) {
  const t = useWords();
  return (
    <section className="panel panel-padded" aria-label={t("builder.languages")}>
      <MultiSelect
        label={t("builder.languages")}
        description={t("builder.languagesSays")}
        data={guestLanguages.map(({ tag, name }) => ({ value: tag, label: name }))}
        value={[...content.languages]}
        onChange={(languages) => languages.length > 0 && onChange({ ...content, languages })}
      />
    </section>
  );
}
