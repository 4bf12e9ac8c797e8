import { Select } from "@mantine/core";
import { languageName, languages } from "../../words/languages.ts";

interface LanguageFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly onChange: (language: string) => void;
}

/** One of the languages that the app speaks, each by its own name. */
export function LanguageField({ label, description, value, onChange }: LanguageFieldProps) {
  return (
    <Select
      label={label}
      description={description}
      allowDeselect={false}
      data={languages.map((language) => ({ value: language, label: languageName(language) }))}
      value={value}
      onChange={(chosen) => chosen && onChange(chosen)}
    />
  );
}
