import { textIn } from "../../../survey/localized.ts";
import type { FeedbackScore } from "../../api/views.ts";
import { useLanguage } from "../../words/current-language.ts";
import { ScoreMark } from "./ScoreMark.tsx";

/** All scores of one answer, each with what it is about. */
export function Scores({ scores }: { readonly scores: readonly FeedbackScore[] }) {
  const language = useLanguage();
  if (scores.length === 0) return null;
  return (
    <span className="scores">
      {scores.map((score) => (
        <ScoreMark key={score.metricId} score={score} name={textIn(score.name, language)} />
      ))}
    </span>
  );
}
