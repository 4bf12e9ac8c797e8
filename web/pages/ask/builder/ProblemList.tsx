import type { SurveyProblem } from "../../../api/views.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { useWords } from "../../../words/current-language.ts";
import { problemWords, questionOf } from "./problem-words.ts";

interface ProblemListProps {
  readonly problems: readonly SurveyProblem[];
  readonly onOpen: (question: number) => void;
}

/** What is left to do before guests can see the survey; each line leads to its place. */
export function ProblemList({ problems, onOpen }: ProblemListProps) {
  const t = useWords();
  if (problems.length === 0) return null;
  const show = (question: number) => {
    onOpen(question);
    requestAnimationFrame(() => document.getElementById(`question-${question}`)?.scrollIntoView({ block: "center" }));
  };
  return (
    <section className="builder-problems" aria-label={t("builder.problems", { count: problems.length })}>
      <h2 className="with-icon">
        <Icon name="flag" size={16} />
        {t("builder.problems", { count: problems.length })}
      </h2>
      <ul>
        {problems.map((problem) => {
          const question = questionOf(problem.path);
          const words = problemWords(t, problem);
          return (
            <li key={`${problem.path} ${problem.code}`}>
              {question === undefined ? (
                words
              ) : (
                <button type="button" className="link-button" onClick={() => show(question)}>
                  {words}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
