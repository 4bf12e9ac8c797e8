import type { Trend } from "../../api/scores.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { useFormats, useWords } from "../../words/current-language.ts";
import type { Dashboard } from "./dashboard-search.ts";
import { recordsHref } from "./records-href.ts";
import { type Writing, writeScore } from "./write-score.ts";

interface TrendTableProps {
  readonly dashboard: Dashboard;
  readonly trend: Trend;
  readonly writing: Writing;
}

/** The chart's numbers, newest first. */
export function TrendTable({ dashboard, trend, writing }: TrendTableProps) {
  const t = useWords();
  const formats = useFormats();
  const { id } = trend.metric;
  return (
    <div className="table-scroll">
      <table className="numbers">
        <thead>
          <tr>
            <th scope="col">{t(`understand.step.${trend.step}`)}</th>
            <th scope="col">{t("understand.score")}</th>
            <th scope="col">{t("understand.range")}</th>
            <th scope="col">{t("understand.answers")}</th>
          </tr>
        </thead>
        <tbody>
          {trend.points.toReversed().map((point) => (
            <tr key={point.from}>
              <th scope="row">{formats.shortDay(point.from)}</th>
              <td>{point.value === null ? "–" : writeScore(formats, writing, point.value)}</td>
              <td>
                {point.interval
                  ? `${writeScore(formats, writing, point.interval.low)} – ${writeScore(formats, writing, point.interval.high)}`
                  : "–"}
              </td>
              <td>
                {point.n === 0 ? (
                  "0"
                ) : (
                  <AppLink
                    href={recordsHref(dashboard.search, { from: point.from, to: point.to }, { metric: id })}
                    className="text-link"
                  >
                    {formats.number(point.n)}
                  </AppLink>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
