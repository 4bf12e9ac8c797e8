import { Select } from "@mantine/core";
import { useContext } from "react";
import { useWords } from "../words/current-language.ts";
import { ShowsLabels } from "./shows-labels.ts";

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface ChoiceGroup {
  readonly group: string;
  readonly items: readonly Choice[];
}

interface FilterSelectProps {
  /** What is filtered by; without a label above it stands in the field while nothing is chosen. */
  readonly label: string;
  readonly value: string | undefined;
  readonly choices: readonly (Choice | ChoiceGroup)[];
  readonly onChange: (value: string | undefined) => void;
  /** What holds when nothing is chosen, where that is more than "any". */
  readonly otherwise?: string;
}

/** One filter of a list: a choice, or none. */
export function FilterSelect({ label, value, choices, onChange, otherwise }: FilterSelectProps) {
  const t = useWords();
  const labelled = useContext(ShowsLabels);
  return (
    <Select
      {...(labelled ? { label } : { "aria-label": label })}
      placeholder={otherwise ?? (labelled ? t("filter.all") : label)}
      clearable
      clearButtonProps={{ "aria-label": otherwise ?? t("filter.any", { filter: label }) }}
      searchable={choices.length > 8}
      nothingFoundMessage={t("palette.nothing")}
      data={choices.map((choice) => ("group" in choice ? { ...choice, items: [...choice.items] } : choice))}
      value={value ?? null}
      onChange={(chosen) => onChange(chosen ?? undefined)}
    />
  );
}
