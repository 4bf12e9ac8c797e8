import { Select, Switch } from "@mantine/core";
import type { Question } from "../../../../survey/question.ts";
import { isScale, scaleOf } from "../../../../survey/scale.ts";
import { useWords } from "../../../words/current-language.ts";
import { withHint, withWords } from "./content-changes.ts";
import { LocalizedField } from "./LocalizedField.tsx";
import { OptionList } from "./OptionList.tsx";
import "../../../ui/form/form.css";

interface QuestionFieldsProps {
  readonly question: Question;
  readonly language: string;
  readonly languages: readonly string[];
  readonly onChange: (question: Question) => void;
}

/** What can be said about one question, depending on its kind. */
export function QuestionFields({ question, language, languages, onChange }: QuestionFieldsProps) {
  const t = useWords();
  return (
    <div className="form">
      <LocalizedField
        label={t("question.label")}
        language={language}
        value={question.label}
        onChange={(words) => onChange({ ...question, label: withWords(question.label, language, words) })}
      />
      {question.kind === "contact" ? null : (
        <LocalizedField
          label={t("question.name")}
          description={t("question.nameSays")}
          language={language}
          value={question.name}
          onChange={(words) => onChange({ ...question, name: withWords(question.name, language, words) })}
        />
      )}
      {isScale(question) ? <ScaleFields question={question} language={language} onChange={onChange} /> : null}
      {question.kind === "single-choice" || question.kind === "multiple-choice" ? (
        <OptionList
          options={question.options}
          language={language}
          languages={languages}
          onChange={(options) => onChange({ ...question, options })}
        />
      ) : null}
      <LocalizedField
        label={t("question.hint")}
        language={language}
        value={question.hint}
        onChange={(words) => onChange(withHint(question, language, words))}
      />
      {question.kind === "contact" ? null : (
        <Switch
          label={t("question.required")}
          checked={question.required}
          onChange={(event) => onChange({ ...question, required: event.currentTarget.checked })}
        />
      )}
    </div>
  );
}

interface ScaleFieldsProps {
  readonly question: Extract<Question, { kind: "nps" | "csat" | "ces" | "rating" }>;
  readonly language: string;
  readonly onChange: (question: Question) => void;
}

function ScaleFields({ question, language, onChange }: ScaleFieldsProps) {
  const t = useWords();
  const { lowest, highest } = scaleOf(question);
  return (
    <>
      <div className="form-row">
        <LocalizedField
          label={t("question.end", { score: lowest })}
          language={language}
          value={question.low}
          onChange={(words) => onChange({ ...question, low: withWords(question.low, language, words) })}
        />
        <LocalizedField
          label={t("question.end", { score: highest })}
          language={language}
          value={question.high}
          onChange={(words) => onChange({ ...question, high: withWords(question.high, language, words) })}
        />
      </div>
      {question.kind === "ces" ? (
        <Select
          label={t("question.direction")}
          description={t("question.directionSays")}
          allowDeselect={false}
          data={[
            { value: "higher-is-better", label: t("question.higherIsBetter") },
            { value: "lower-is-better", label: t("question.lowerIsBetter") },
          ]}
          value={question.direction}
          onChange={(direction) =>
            onChange({
              ...question,
              direction: direction === "lower-is-better" ? "lower-is-better" : "higher-is-better",
            })
          }
        />
      ) : null}
    </>
  );
}
