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
  const t = useWords();
  const { content, change } = draft;
  const [open, setOpen] = useState<number>();
  const write = (next: SurveyContent) => change({ content: next });

  const remove = (index: number) => {
    const before = content;
    write(withoutQuestion(content, index));
    setOpen(undefined);
    offerUndo({ done: t("builder.removed"), undoLabel: t("action.undo"), onUndo: () => write(before) });
  };
  const move = (index: number, step: 1 | -1) => {
    write(withMovedQuestion(content, index, step));
    setOpen(undefined);
  };

  return (
    <div className="form">
      <ProblemList problems={draft.survey.problems} onOpen={setOpen} />
      <section className="panel panel-padded form" aria-label={t("builder.beginning")}>
        <TextInput
          label={t("survey.name")}
          description={t("survey.nameSays")}
          maxLength={100}
          value={draft.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <LocalizedField
          label={t("builder.title")}
          description={t("builder.titleSays")}
          language={language}
          value={content.title}
          onChange={(words) => write({ ...content, title: withWords(content.title, language, words) })}
        />
        <LocalizedField
          label={t("builder.intro")}
          language={language}
          value={content.intro}
          onChange={(words) => write(withIntro(content, language, words))}
        />
      </section>

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
              hasProblem={draft.survey.problems.some(({ path }) => path.startsWith(`questions.${index}.`))}
              onToggle={() => setOpen(open === index ? undefined : index)}
              onChange={(changed) => write(withQuestion(content, index, changed))}
              onMove={(step) => move(index, step)}
              onRemove={() => remove(index)}
            />
          ))}
        </ol>
        <AddQuestion
          questions={content.questions}
          onAdd={(kind) => {
            const next = withNewQuestion(content, newQuestion(kind, content.languages));
            write(next);
            setOpen(next.questions.findIndex((question) => !content.questions.includes(question)));
          }}
        />
      </section>

      <ThanksSection content={content} language={language} onChange={write} />
      <LanguageChoice content={content} onChange={write} />
    </div>
  );
}
