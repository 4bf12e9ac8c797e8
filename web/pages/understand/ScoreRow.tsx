import { textIn } from "../../../survey/localized.ts";
import type { Score } from "../../api/scores.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { useFormats, useLanguage, useWords } from "../../words/current-language.ts";
import type { Dashboard } from "./dashboard-search.ts";
import { recordsHref } from "./records-href.ts";
import { ScoreChange } from "./ScoreChange.tsx";
import { writeLikely, writeNothing, writeScore, writingOf } from "./write-score.ts";
import "./score-row.css";

interface ScoreRowProps {
  readonly dashboard: Dashboard;
  readonly scores: readonly Score[];
  readonly chosenId: string | undefined;
  readonly onChoose: (metricId: string) => void;
}

/** One card a score: the number big, how sure it is under it, and what changed. */
export function ScoreRow({ dashboard, scores, chosenId, onChoose }: ScoreRowProps) {
  const t = useWords();
  const answered = scores.filter((score) => isAsked(dashboard, score));
  const asked = answered.length > 0 ? answered : scores.filter(({ metric }) => metric.kind !== "rating");
  return (
    <ul className="score-row" aria-label={t("understand.scores")}>
      {asked.map((score) => (
        <ScoreCard
          key={score.metric.id}
          dashboard={dashboard}
          score={score}
          isChosen={score.metric.id === chosenId}
          onChoose={() => onChoose(score.metric.id)}
        />
      ))}
    </ul>
  );
}

/** In one part of the workspace a score that nobody gave there is not asked there; elsewhere it waits for its first answer. */
function isAsked({ scope }: Dashboard, { n, metric, comparison }: Score): boolean {
  if (n > 0 || (comparison?.n ?? 0) > 0) return true;
  return scope.dimension === "all" && metric.kind !== "rating";
}

interface ScoreCardProps {
  readonly dashboard: Dashboard;
  readonly score: Score;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function ScoreCard({ dashboard, score, isChosen, onChoose }: ScoreCardProps) {
  const t = useWords();
  const formats = useFormats();
  const language = useLanguage();
  const { metric, n, value, state } = score;
  const writing = writingOf(score);
  return (
    <li className="score-card" data-chosen={isChosen || undefined} data-kind={metric.kind}>
      <button type="button" className="score-card-name" aria-pressed={isChosen} onClick={onChoose}>
        <span className="score-card-kind">{t(`understand.kind.${metric.kind}`)}</span>
        {textIn(metric.name, language)}
      </button>
      {value === null ? (
        <p className="score-card-nothing">{writeNothing(t, state, dashboard.minimumAnswers)}</p>
      ) : (
        <AppLink
          href={recordsHref(dashboard.search, dashboard.days, { metric: metric.id })}
          className="score-card-value figure"
          label={t("understand.seeAnswers", { score: writeScore(formats, writing, value), count: n })}
        >
          {writeScore(formats, writing, value)}
        </AppLink>
      )}
      <span className="figure small quiet">{writeLikely(t, formats, writing, score)}</span>
      {state === "rough" ? <span className="small quiet">{t("understand.rough")}</span> : null}
      <ScoreChange score={score} />
    </li>
  );
}
