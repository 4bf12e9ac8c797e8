import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { surveysQuery } from "../../api/ask.ts";
import type { SurveyItem } from "../../api/views.ts";
import { useMay } from "../../session/use-me.ts";
import { Ago } from "../../ui/Ago.tsx";
import { ArchiveSwitch } from "../../ui/ArchiveSwitch.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { ListSkeleton } from "../../ui/ListSkeleton.tsx";
import { Page } from "../../ui/Page.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { StateBoundary } from "../../ui/StateBoundary.tsx";
import { useListKeys } from "../../ui/use-list-keys.ts";
import { useWords } from "../../words/current-language.ts";
import { AskTabs } from "./AskTabs.tsx";
import { surveysRoute } from "./routes.ts";
import { SurveyMark } from "./SurveyMark.tsx";
import "../../ui/list-with-detail.css";
import "../../ui/rows.css";

/** Every questionnaire, with whether guests can answer it. */
export function SurveysPage() {
  const t = useWords();
  const navigate = useNavigate();
  const { show } = surveysRoute.useSearch();
  const archived = show === "archived";
  const surveys = useQuery(surveysQuery);
  const isShown = (survey: SurveyItem) => (survey.status === "archived") === archived;
  const add = useMay("ask:write") ? (
    <Button
      leftSection={<Icon name="plus" size={16} />}
      renderRoot={(props) => <Link {...props} to="/ask/surveys/new" />}
    >
      {t("surveys.new")}
    </Button>
  ) : null;
  return (
    <Page>
      <PageHead title={t("nav.ask")} says={t("surveys.says")} actions={add} />
      <AskTabs />
      <div className="panel">
        <StateBoundary
          query={surveys}
          skeleton={<ListSkeleton rows={5} />}
          isEmpty={(items) => !items.some(isShown)}
          empty={
            archived ? (
              <Empty icon="archive" says={t("archive.empty")} />
            ) : (
              <Empty icon="ask" says={surveys.data?.length ? t("surveys.allAway") : t("surveys.empty")} next={add} />
            )
          }
        >
          {(items) => <SurveyRows surveys={items.filter(isShown)} />}
        </StateBoundary>
      </div>
      <ArchiveSwitch
        archived={archived}
        onChange={(away) => void navigate({ to: "/ask/surveys", search: away ? { show: "archived" } : {} })}
      />
    </Page>
  );
}

function SurveyRows({ surveys }: { readonly surveys: readonly SurveyItem[] }) {
  const t = useWords();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<string>();
  const open = (surveyId: string) => void navigate({ to: "/ask/surveys/$surveyId", params: { surveyId } });
  useListKeys({ ids: surveys.map(({ id }) => id), openId: chosen, onMove: setChosen, onEnter: open, onEdit: open });
  return (
    <ul className="rows">
      {surveys.map((survey) => (
        <li key={survey.id} data-row={survey.id}>
          <Link
            className="row"
            to="/ask/surveys/$surveyId"
            params={{ surveyId: survey.id }}
            aria-current={survey.id === chosen}
          >
            <span className="row-line">
              <span className="row-title">{survey.name}</span>
              <SurveyMark survey={survey} />
            </span>
            <span className="facts small">
              <span>{t("surveys.questions", { count: survey.questionCount })}</span>
              <span>{t("surveys.touchpoints", { count: survey.touchpointCount })}</span>
              <span>
                {t("surveys.changed")} <Ago at={survey.updatedAt} />
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
