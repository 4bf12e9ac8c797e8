import { Textarea } from "@mantine/core";
import type { ReactNode } from "react";
import type { Localized } from "../../../../survey/localized.ts";
import { useWords } from "../../../words/current-language.ts";

interface LocalizedFieldProps {
  readonly label: string;
  readonly description?: ReactNode;
  readonly value: Localized | undefined;
  readonly language: string;
  readonly onChange: (words: string) => void;
  readonly longest?: number;
  readonly disabled?: boolean;
}

/** One text in the language that is being written; where it is missing, the other language shows what it says. */
export function LocalizedField(props: LocalizedFieldProps) {
  const { label, description, value, language, onChange, longest = 500, disabled = false } = props;
  const t = useWords();
  const words = value?.[language] ?? "";
  const other = Object.entries(value ?? {}).find(([tag, text]) => tag !== language && text.trim() !== "")?.[1];
  return (
    <Textarea
      label={label}
      description={description}
      autosize
      minRows={1}
      maxLength={longest}
      disabled={disabled}
      lang={language}
      value={words}
      placeholder={words === "" && other ? t("builder.otherLanguage", { text: other }) : ""}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
