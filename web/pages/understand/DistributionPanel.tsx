import { textIn } from "../../../survey/localized.ts";
import type { Score } from "../../api/scores.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { useFormats, useLanguage, useWords } from "../../words/current-language.ts";
import { DashboardPanel } from "./DashboardPanel.tsx";
import type { Dashboard } from "./dashboard-search.ts";
import { recordsHref } from "./records-href.ts";
import { wholePercents } from "./whole-percents.ts";
import { writeNothing } from "./write-score.ts";
import "./distribution-panel.css";

/** How often each score was given. Every bar leads to its answers. */
export function DistributionPanel({ dashboard, score }: { readonly dashboard: Dashboard; readonly score: Score }) {
  const t = useWords();
  const name = textIn(score.metric.name, useLanguage());
  return (
    <DashboardPanel title={t("understand.distribution")} label={t("understand.distributionOf", { name })}>
      {score.distribution ? (
        <Bars dashboard={dashboard} score={score} distribution={score.distribution} />
      ) : (
        <p className="quiet">{writeNothing(t, score.state, dashboard.minimumAnswers)}</p>
      )}
    </DashboardPanel>
  );
}

interface BarsProps {
  readonly dashboard: Dashboard;
  readonly score: Score;
  readonly distribution: NonNullable<Score["distribution"]>;
}

function Bars({ dashboard, score, distribution }: BarsProps) {
  const t = useWords();
  const formats = useFormats();
  const { metric, n, shares } = score;
  const [low = 0, middle = 0, high = 0] = shares ? wholePercents([shares.low, shares.middle, shares.high]) : [];
  const most = Math.max(...distribution.map((bar) => bar.n), 1);
  return (
    <>
      {shares ? (
        <p className="bars-shares">
          {t(`understand.shares.${metric.kind}`, {
            low: formats.percent(low),
            middle: formats.percent(middle),
            high: formats.percent(high),
          })}
        </p>
      ) : null}
      <ul className="bars">
        {distribution.toReversed().map((bar) => (
          <li key={bar.score}>
            <span className="bar-score figure">{bar.score}</span>
            <span className="bar-track">
              <span className="bar" data-band={bar.band} style={{ width: `${(100 * bar.n) / most}%` }} />
            </span>
            <AppLink
              href={recordsHref(dashboard.search, dashboard.days, {
                metric: metric.id,
                fromScore: bar.score,
                toScore: bar.score,
              })}
              className="bar-count figure"
              label={t("understand.barLabel", { score: bar.score, count: bar.n })}
            >
              {formats.number(bar.n)} <span className="quiet small">{formats.percent((100 * bar.n) / n)}</span>
            </AppLink>
          </li>
        ))}
      </ul>
    </>
  );
}
