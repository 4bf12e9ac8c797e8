import { textIn } from "../../../survey/localized.ts";
import type { FeedbackDetail } from "../../api/views.ts";
import { useLanguage } from "../../words/current-language.ts";
import { ScoreMark } from "./ScoreMark.tsx";
import "./feedback.css";

type Answer = FeedbackDetail["answers"][number];

/** Every question with its answer, in the order in which they were asked. */
export function Answers({ feedback }: { readonly feedback: FeedbackDetail }) {
  const language = useLanguage();
  return (
    <dl className="answers">
      {feedback.answers.map((answer) => (
        <div key={answer.metricId}>
          <dt>{textIn(answer.question, language)}</dt>
          <dd>
            <AnswerValue answer={answer} feedback={feedback} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function AnswerValue({ answer, feedback }: { readonly answer: Answer; readonly feedback: FeedbackDetail }) {
  const language = useLanguage();
  const score = feedback.scores.find(({ metricId }) => metricId === answer.metricId);
  if (score) return <ScoreMark score={score} />;
  if (answer.kind === "text") return <span lang={feedback.language}>{textIn(answer.valueText, language)}</span>;
  return textIn(answer.valueText, language);
}
