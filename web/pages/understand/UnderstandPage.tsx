import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { overviewQuery, type Score } from "../../api/scores.ts";
import { compact } from "../../routes/search-parameters.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { Page } from "../../ui/Page.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { StateBoundary } from "../../ui/StateBoundary.tsx";
import { useTimeZone, useWords } from "../../words/current-language.ts";
import { BreakdownPanel } from "./BreakdownPanel.tsx";
import { CaseFiguresRow } from "./CaseFiguresRow.tsx";
import { DashboardFilters } from "./DashboardFilters.tsx";
import { DashboardSkeleton } from "./DashboardSkeleton.tsx";
import { DistributionPanel } from "./DistributionPanel.tsx";
import {
  comparisonOf,
  type Dashboard,
  type DashboardChange,
  type DashboardSearch,
  periodOf,
  scopeOf,
  todayIn,
} from "./dashboard-search.ts";
import { LatestComments } from "./LatestComments.tsx";
import { understandRoute } from "./routes.ts";
import { ScoreRow } from "./ScoreRow.tsx";
import { TrendPanel } from "./TrendPanel.tsx";
import "./dashboard.css";

/** The dashboard: every score with its n and interval, what changed, where, and the answers behind each number. */
export function UnderstandPage() {
  const t = useWords();
  const timeZone = useTimeZone();
  const search: DashboardSearch = understandRoute.useSearch();
  const navigate = useNavigate({ from: understandRoute.fullPath });
  const change = (next: DashboardChange) =>
    void navigate({ search: (now) => compact({ ...now, ...next }), replace: true });

  const days = periodOf(search, todayIn(timeZone, new Date()));
  const compared = comparisonOf(search, days);
  const scope = scopeOf(search);
  const comparison = compared ? { compareFrom: compared.from, compareTo: compared.to } : ({ compare: "none" } as const);
  const overview = useQuery(overviewQuery({ ...days, ...comparison, ...scope }));

  return (
    <Page>
      <PageHead title={t("nav.understand")} />
      <DashboardFilters search={search} days={days} onChange={change} />
      <StateBoundary
        query={overview}
        skeleton={<DashboardSkeleton />}
        isEmpty={({ scores }) => scores.length === 0}
        empty={
          <Empty
            icon="understand"
            says={t("understand.noSurvey")}
            next={
              <AppLink href="/ask/touchpoints/new" className="text-link">
                {t("understand.noSurveyNext")}
              </AppLink>
            }
          />
        }
      >
        {({ scores, minimumAnswers, smallestChange }) => (
          <Full
            dashboard={{ search, days, compared, scope, minimumAnswers, smallestChange }}
            scores={scores}
            onChange={change}
          />
        )}
      </StateBoundary>
    </Page>
  );
}

interface FullProps {
  readonly dashboard: Dashboard;
  readonly scores: readonly Score[];
  readonly onChange: (next: DashboardChange) => void;
}

function Full({ dashboard, scores, onChange }: FullProps) {
  const chosen = scores.find(({ metric }) => metric.id === dashboard.search.metric) ?? firstAnswered(scores);
  return (
    <div className="dashboard">
      <ScoreRow
        dashboard={dashboard}
        scores={scores}
        chosenId={chosen?.metric.id}
        onChoose={(metric) => onChange({ metric })}
      />
      {chosen ? (
        <>
          <TrendPanel dashboard={dashboard} score={chosen} onStep={(step) => onChange({ step })} />
          <div className="dashboard-pair">
            <BreakdownPanel dashboard={dashboard} score={chosen} onCut={(by) => onChange({ by })} />
            <DistributionPanel dashboard={dashboard} score={chosen} />
          </div>
        </>
      ) : null}
      <CaseFiguresRow dashboard={dashboard} />
      <LatestComments dashboard={dashboard} />
    </div>
  );
}

function firstAnswered(scores: readonly Score[]): Score | undefined {
  return scores.find(({ n }) => n > 0) ?? scores[0];
}
