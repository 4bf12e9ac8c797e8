import { SegmentedControl } from "@mantine/core";
import { useWords } from "../../../words/current-language.ts";
import { languageName } from "../../../words/languages.ts";

interface LanguageTabsProps {
  readonly languages: readonly string[];
  readonly language: string;
  readonly onChange: (language: string) => void;
}

/** In which language one writes and looks; nothing to choose when there is only one. */
export function LanguageTabs({ languages, language, onChange }: LanguageTabsProps) {
  const t = useWords();
  if (languages.length < 2) return null;
  return (
    <SegmentedControl
      className="builder-languages"
      aria-label={t("builder.language")}
      value={language}
      onChange={onChange}
      data={languages.map((tag) => ({ value: tag, label: languageName(tag) }))}
    />
  );
}
