import { NumberInput, type NumberInputProps } from "@mantine/core";
import { useId } from "react";
import type { SmallestChange } from "../../api/scores.ts";
import { useWords } from "../../words/current-language.ts";
import "./smallest-change.css";

// As the API has it: from a hair's breadth to half the scale.
const fields = [
  { kind: "nps", min: 0.1, max: 100, step: 1 },
  { kind: "csat", min: 0.1, max: 50, step: 1 },
  { kind: "ces", min: 0.01, max: 3, step: 0.1 },
  { kind: "rating", min: 0.01, max: 2, step: 0.1 },
] as const;

interface SmallestChangeFieldsProps {
  /** What connects the field of one kind of score with the form. */
  readonly propsOf: (kind: keyof SmallestChange) => NumberInputProps;
}

/** How large a difference must be to be called better or worse, per kind of score. */
export function SmallestChangeFields({ propsOf }: SmallestChangeFieldsProps) {
  const t = useWords();
  const saysId = useId();
  return (
    <fieldset className="smallest-change" aria-describedby={saysId}>
      <legend>{t("workspace.smallestChange")}</legend>
      <p id={saysId} className="small quiet">
        {t("workspace.smallestChangeSays")}
      </p>
      <div className="smallest-change-fields">
        {fields.map(({ kind, ...limits }) => (
          <NumberInput
            key={kind}
            label={t(`workspace.smallestChange.${kind}`)}
            decimalScale={2}
            {...limits}
            {...propsOf(kind)}
          />
        ))}
      </div>
    </fieldset>
  );
}
