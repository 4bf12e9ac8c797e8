import { Button, SegmentedControl, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { textIn } from "../../../survey/localized.ts";
import { type Score, trendQuery } from "../../api/scores.ts";
import { StateBoundary } from "../../ui/StateBoundary.tsx";
import { useLanguage, useWords } from "../../words/current-language.ts";
import { DashboardPanel } from "./DashboardPanel.tsx";
import { type Dashboard, type Step, steps } from "./dashboard-search.ts";
import { TrendTable } from "./TrendTable.tsx";
import { useVerdict } from "./use-verdict.ts";
import { writingOf } from "./write-score.ts";
import "./trend-panel.css";

// The chart library is half of everything else together: it comes when there is something to draw.
const TrendChart = lazy(() => import("../../charts/TrendChart.tsx").then((module) => ({ default: module.TrendChart })));

interface TrendPanelProps {
  readonly dashboard: Dashboard;
  readonly score: Score;
  readonly onStep: (step: Step) => void;
}

/** One score over time with the band in which it likely lies; the same as a table for those who cannot see it. */
export function TrendPanel({ dashboard, score, onStep }: TrendPanelProps) {
  const t = useWords();
  const language = useLanguage();
  const verdict = useVerdict(dashboard, score);
  const [shown, setShown] = useState<"chart" | "table">("chart");
  const { search, days, scope } = dashboard;
  const step = search.step ?? usualStep(dashboard, score);
  const trend = useQuery(trendQuery({ ...days, ...scope, metric: score.metric.id, step }));
  const name = textIn(score.metric.name, language);
  const writing = writingOf(score);
  // The verdict says that nobody answered: there is nothing to draw, to divide or to list.
  if (score.n === 0) {
    return <DashboardPanel title={name} label={t("understand.trendOf", { name })} verdict={verdict} />;
  }

  return (
    <DashboardPanel
      title={name}
      label={t("understand.trendOf", { name })}
      verdict={verdict}
      actions={
        <div className="dashboard-panel-actions">
          <SegmentedControl
            size="xs"
            aria-label={t("understand.step")}
            value={step}
            data={steps.map((value) => ({ value, label: t(`understand.step.${value}`) }))}
            onChange={(value) => onStep(value === "week" ? "week" : "day")}
          />
          <Button size="compact-sm" variant="subtle" onClick={() => setShown(shown === "chart" ? "table" : "chart")}>
            {shown === "chart" ? t("understand.asTable") : t("understand.asChart")}
          </Button>
        </div>
      }
    >
      <StateBoundary query={trend} skeleton={<Skeleton height={280} radius={8} />}>
        {(data) => {
          if (shown === "table") return <TrendTable dashboard={dashboard} trend={data} writing={writing} />;
          if (data.points.every(({ value }) => value === null)) {
            return <p className="quiet">{t(`understand.noPoint.${step}`, { minimum: dashboard.minimumAnswers })}</p>;
          }
          return (
            <Suspense fallback={<Skeleton height={280} radius={8} />}>
              <TrendChart dashboard={dashboard} trend={data} name={name} writing={writing} />
            </Suspense>
          );
        }}
      </StateBoundary>
    </DashboardPanel>
  );
}

/** By week when days would be too many, or when most of them had too few answers to show. */
function usualStep({ days: { from, to }, minimumAnswers }: Dashboard, { n }: Score): Step {
  const days = 1 + (Date.parse(to) - Date.parse(from)) / 86_400_000;
  const isSparse = days >= 21 && n < 2 * minimumAnswers * days;
  return days > 46 || isSparse ? "week" : "day";
}
