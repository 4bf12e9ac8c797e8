import { ActionIcon, Button, TextInput, Tooltip } from "@mantine/core";
import { limits } from "../../../../survey/limits.ts";
import type { Option } from "../../../../survey/question.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { useWords } from "../../../words/current-language.ts";
import { withWords } from "./content-changes.ts";
import { newOption } from "./new-question.ts";

interface OptionListProps {
  readonly options: readonly Option[];
  readonly language: string;
  readonly languages: readonly string[];
  readonly onChange: (options: readonly Option[]) => void;
}

/** The answers to choose from. */
export function OptionList({ options, language, languages, onChange }: OptionListProps) {
  const t = useWords();
  return (
    <fieldset className="options">
      <legend>{t("question.options")}</legend>
      {options.map((option, index) => {
        const label = t("question.option", { number: index + 1 });
        const remove = t("question.removeOption", { number: index + 1 });
        return (
          <div className="option" key={option.id}>
            <TextInput
              aria-label={label}
              placeholder={label}
              lang={language}
              maxLength={limits.label}
              value={option.label[language] ?? ""}
              onChange={(event) =>
                onChange(
                  options.with(index, {
                    ...option,
                    label: withWords(option.label, language, event.currentTarget.value),
                  }),
                )
              }
            />
            <Tooltip label={remove}>
              <ActionIcon
                variant="subtle"
                size="lg"
                aria-label={remove}
                disabled={options.length <= 2}
                onClick={() => onChange(options.toSpliced(index, 1))}
              >
                <Icon name="close" size={16} />
              </ActionIcon>
            </Tooltip>
          </div>
        );
      })}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<Icon name="plus" size={16} />}
        disabled={options.length >= limits.options}
        onClick={() => onChange([...options, newOption(languages)])}
      >
        {t("question.addOption")}
      </Button>
    </fieldset>
  );
}
