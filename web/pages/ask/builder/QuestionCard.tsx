import { ActionIcon, Tooltip } from "@mantine/core";
import { textIn } from "../../../../survey/localized.ts";
import type { Question } from "../../../../survey/question.ts";
import { Icon, type IconName } from "../../../ui/Icon.tsx";
import { Mark } from "../../../ui/Mark.tsx";
import { useWords } from "../../../words/current-language.ts";
import { QuestionFields } from "./QuestionFields.tsx";

interface QuestionCardProps {
  readonly question: Question;
  readonly index: number;
  readonly count: number;
  readonly language: string;
  readonly languages: readonly string[];
  readonly isOpen: boolean;
  readonly hasProblem: boolean;
  readonly onToggle: () => void;
  readonly onChange: (question: Question) => void;
  readonly onMove: (step: 1 | -1) => void;
  readonly onRemove: () => void;
}

/** One question: folded it shows what is asked, open it can be changed. */
export function QuestionCard(props: QuestionCardProps) {
  const { question, index, count, language, languages, isOpen, hasProblem } = props;
  const t = useWords();
  const words = textIn(question.label, language) || t("builder.noWords");
  const button = (label: string, icon: IconName, disabled: boolean, onClick: () => void) => (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" size="lg" aria-label={label} disabled={disabled} onClick={onClick}>
        <Icon name={icon} size={16} />
      </ActionIcon>
    </Tooltip>
  );
  return (
    <li className="panel question" id={`question-${index}`}>
      <div className="question-head">
        <button type="button" className="question-toggle" aria-expanded={isOpen} onClick={props.onToggle}>
          <Icon name={isOpen ? "down" : "next"} size={16} />
          <span className="question-words">
            <span className="question-label">{words}</span>
            <span className="small quiet">{t(`question.${question.kind}`)}</span>
          </span>
          {hasProblem ? <Mark tone="warn">{t("builder.hasProblem")}</Mark> : null}
        </button>
        <span className="question-buttons">
          {button(t("builder.up", { question: words }), "arrowUp", index === 0, () => props.onMove(-1))}
          {button(t("builder.down", { question: words }), "arrowDown", index === count - 1, () => props.onMove(1))}
          {button(t("builder.remove", { question: words }), "close", false, props.onRemove)}
        </span>
      </div>
      {isOpen ? (
        <div className="question-fields">
          <QuestionFields question={question} language={language} languages={languages} onChange={props.onChange} />
        </div>
      ) : null}
    </li>
  );
}
