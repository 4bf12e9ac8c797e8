import { SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { textIn } from "../../../survey/localized.ts";
import { type Breakdown, breakdownQuery, type Score } from "../../api/scores.ts";
import { StateBoundary } from "../../ui/StateBoundary.tsx";
import { useLanguage, useWords } from "../../words/current-language.ts";
import { DashboardPanel } from "./DashboardPanel.tsx";
import { type Cut, cuts, type Dashboard } from "./dashboard-search.ts";
import { Range } from "./Range.tsx";
import "./breakdown-panel.css";

interface BreakdownPanelProps {
  readonly dashboard: Dashboard;
  readonly score: Score;
  readonly onCut: (by: Cut) => void;
}

/** One score place by place (or touchpoint, channel, survey): dots with the range in which each likely lies. */
export function BreakdownPanel({ dashboard, score, onCut }: BreakdownPanelProps) {
  const t = useWords();
  const name = textIn(score.metric.name, useLanguage());
  const by = dashboard.search.by ?? "place";
  const breakdown = useQuery(breakdownQuery({ ...dashboard.days, metric: score.metric.id, by }));
  return (
    <DashboardPanel
      title={t("understand.breakdown")}
      label={t("understand.breakdownOf", { name })}
      actions={
        <SegmentedControl
          size="xs"
          aria-label={t("understand.by")}
          value={by}
          data={cuts.map((value) => ({ value, label: t(`understand.by.${value}`) }))}
          onChange={(value) => onCut(cuts.find((cut) => cut === value) ?? "place")}
        />
      }
    >
      <StateBoundary
        query={breakdown}
        isEmpty={({ items }) => items.length === 0}
        empty={<p className="quiet">{t("understand.breakdownEmpty")}</p>}
      >
        {({ items }) => (
          <ul className="ranges">
            {sorted(items, score).map((item) => (
              <Range
                key={item.value}
                dashboard={dashboard}
                item={item}
                score={score}
                by={by}
                scale={scaleOf(items, score)}
              />
            ))}
          </ul>
        )}
      </StateBoundary>
    </DashboardPanel>
  );
}

type Item = Breakdown["items"][number];

/** The worst first: that is where somebody can do something. */
function sorted(items: readonly Item[], { metric }: Score): Item[] {
  const sign = metric.direction === "higher-is-better" ? 1 : -1;
  return items.toSorted(
    (a, b) => sign * ((a.score ?? Number.POSITIVE_INFINITY) - (b.score ?? Number.POSITIVE_INFINITY)),
  );
}

/** Where a score lies on the line, from 0 to 100: the whole scale of means, and of the rest what all ranges need. */
function scaleOf(items: readonly Item[], { metric }: Score): (value: number) => number {
  const ends = items.flatMap(({ interval, score }) => (interval ? [interval.low, interval.high] : (score ?? [])));
  const [lowest, highest] =
    metric.kind === "nps" || metric.kind === "csat"
      ? [Math.min(...ends, 0), Math.max(...ends, metric.kind === "csat" ? 100 : 0)]
      : [metric.lowest, metric.highest];
  return (value) => (highest === lowest ? 50 : (100 * (value - lowest)) / (highest - lowest));
}
