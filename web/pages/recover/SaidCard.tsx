import type { FeedbackDetail } from "../../api/views.ts";
import { Answers } from "../../ui/feedback/Answers.tsx";
import { Scores } from "../../ui/feedback/Scores.tsx";
import { useWords } from "../../words/current-language.ts";
import "../../ui/feedback/feedback.css";

/** What the guest said, in the guest's own words, with every answer one step away. */
export function SaidCard({ feedback }: { readonly feedback: FeedbackDetail }) {
  const t = useWords();
  return (
    <div className="said">
      {feedback.text ? (
        <blockquote className="quote" lang={feedback.language}>
          {feedback.text}
        </blockquote>
      ) : null}
      <Scores scores={feedback.scores} />
      <details className="said-all">
        <summary>{t("feedback.allAnswers", { count: feedback.answers.length })}</summary>
        <Answers feedback={feedback} />
      </details>
    </div>
  );
}
