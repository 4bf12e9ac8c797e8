import type { Trend } from "../../api/scores.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { useFormats, useWords } from "../../words/current-language.ts";
import type { Dashboard } from "./dashboard-search.ts";
import { recordsHref } from "./records-href.ts";
import { writeScore } from "./write-score.ts";

/** The chart's numbers, newest first. */
export function TrendTable({ dashboard, trend }: { readonly dashboard: Dashboard; readonly trend: Trend }) {
  const t = useWords();
  const formats = useFormats();
  const { kind, id } = trend.metric;
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
              <td>{point.value === null ? "–" : writeScore(formats, kind, point.value, point.n)}</td>
              <td>
                {point.interval
                  ? `${writeScore(formats, kind, point.interval.low, point.n)} – ${writeScore(formats, kind, point.interval.high, point.n)}`
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
