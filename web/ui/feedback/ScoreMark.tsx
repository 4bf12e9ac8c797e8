import { useWords } from "../../words/current-language.ts";
import { moodOf, type ScoreOnScale } from "./mood-of.ts";
import "./feedback.css";

interface ScoreMarkProps {
  readonly score: ScoreOnScale;
  /** What was scored: "Waiting time". */
  readonly name?: string;
}

/** One score as a small figure with the length of its scale; the colour only repeats what the number says. */
export function ScoreMark({ score, name }: ScoreMarkProps) {
  const t = useWords();
  const values = { score: score.score, highest: score.highest };
  return (
    <span className="score figure" data-mood={moodOf(score)}>
      {name ? <span className="score-name">{name}</span> : null}
      <span className="only-heard">{t("feedback.score", values)}</span>
      <span aria-hidden="true">
        <b>{score.score}</b>
        <span className="score-of">/{score.highest}</span>
      </span>
    </span>
  );
}
