import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { SurveyContent } from "../../../../survey/content.ts";
import { offerUndo } from "../../../ui/undo.tsx";
import { useWords } from "../../../words/current-language.ts";
import { AddQuestion } from "./AddQuestion.tsx";
import {
  withIntro,
  withMovedQuestion,
  withNewQuestion,
  withoutQuestion,
  withQuestion,
  withWords,
} from "./content-changes.ts";
import { LanguageChoice } from "./LanguageChoice.tsx";
import { LocalizedField } from "./LocalizedField.tsx";
import { newQuestion } from "./new-question.ts";
import { ProblemList } from "./ProblemList.tsx";
import { QuestionCard } from "./QuestionCard.tsx";
import { ThanksSection } from "./ThanksSection.tsx";
import type { Draft } from "./use-draft.ts";
import "../../../ui/form/form.css";

interface BuilderFormProps {
  readonly draft: Draft;
  readonly language: string;
}

/** Everything that a survey consists of, from top to bottom as the guest meets it. */
export function BuilderForm({ draft, language }: BuilderFormProps) {
  const { content, change } = draft;
  const [open, setOpen] = useState<number>();
  const write = (next: SurveyContent) => change({ content: next });
  return (
    <div className="form">
      <ProblemList problems={draft.survey.problems} onOpen={setOpen} />
      <Beginning draft={draft} language={language} />
      <Questions draft={draft} language={language} open={open} onOpen={setOpen} />
      <ThanksSection content={content} language={language} onChange={write} />
      <LanguageChoice content={content} onChange={write} />
    </div>
  );
}

function Beginning({ draft: { name, content, change }, language }: BuilderFormProps) {
  const t = useWords();
  return (
    <section className="panel panel-padded form" aria-label={t("builder.beginning")}>
      <TextInput
        label={t("survey.name")}
        description={t("survey.nameSays")}
        maxLength={100}
        value={name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <LocalizedField
        label={t("builder.title")}
        description={t("builder.titleSays")}
        language={language}
        value={content.title}
        onChange={(words) => change({ content: { ...content, title: withWords(content.title, language, words) } })}
      />
      <LocalizedField
        label={t("builder.intro")}
        language={language}
        value={content.intro}
        onChange={(words) => change({ content: withIntro(content, language, words) })}
      />
    </section>
  );
}

interface QuestionsProps extends BuilderFormProps {
  /** Which of the questions is unfolded. */
  readonly open: number | undefined;
  readonly onOpen: (index: number | undefined) => void;
}

function Questions({ draft, language, open, onOpen }: QuestionsProps) {
  const t = useWords();
  const { content, survey } = draft;
  const write = (next: SurveyContent) => draft.change({ content: next });
  const remove = (index: number) => {
    write(withoutQuestion(content, index));
    onOpen(undefined);
    offerUndo({ done: t("builder.removed"), undoLabel: t("action.undo"), onUndo: () => write(content) });
  };
  const move = (index: number, step: 1 | -1) => {
    write(withMovedQuestion(content, index, step));
    onOpen(undefined);
  };
  const add = (kind: Parameters<typeof newQuestion>[0]) => {
    const next = withNewQuestion(content, newQuestion(kind, content.languages));
    write(next);
    onOpen(next.questions.findIndex((question) => !content.questions.includes(question)));
  };
  return (
    <section className="builder-questions" aria-label={t("builder.questions")}>
      <h2>{t("builder.questions")}</h2>
      <ol>
        {content.questions.map((question, index) => (
          <QuestionCard
            key={question.kind === "contact" ? `contact-${index}` : question.metricId}
            question={question}
            index={index}
            count={content.questions.length}
            language={language}
            languages={content.languages}
            isOpen={open === index}
            hasProblem={survey.problems.some(({ path }) => path.startsWith(`questions.${index}.`))}
            onToggle={() => onOpen(open === index ? undefined : index)}
            onChange={(changed) => write(withQuestion(content, index, changed))}
            onMove={(step) => move(index, step)}
            onRemove={() => remove(index)}
          />
        ))}
      </ol>
      <AddQuestion questions={content.questions} onAdd={add} />
    </section>
  );
}
