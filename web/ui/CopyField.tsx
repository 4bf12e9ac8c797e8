import { ActionIcon, TextInput, Tooltip } from "@mantine/core";
import { useWords } from "../words/current-language.ts";
import { Icon } from "./Icon.tsx";
import { useCopy } from "./use-copy.ts";

interface CopyFieldProps {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
}

/** A text that is there to be taken along: a link, a key. */
export function CopyField({ label, value, description }: CopyFieldProps) {
  const t = useWords();
  const { copy, copied } = useCopy();
  const words = copied ? t("action.copied") : t("action.copy");
  return (
    <TextInput
      label={label}
      description={description}
      value={value}
      readOnly
      onFocus={(event) => event.currentTarget.select()}
      rightSection={
        <Tooltip label={words}>
          <ActionIcon variant="subtle" aria-label={words} onClick={() => void copy(value)}>
            <Icon name={copied ? "check" : "copy"} size={16} />
          </ActionIcon>
        </Tooltip>
      }
    />
  );
}
