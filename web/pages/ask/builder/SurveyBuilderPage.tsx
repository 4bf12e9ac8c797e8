import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { surveyQuery } from "../../../api/ask.ts";
import { ListSkeleton } from "../../../ui/ListSkeleton.tsx";
import { Page } from "../../../ui/Page.tsx";
import { PageHead } from "../../../ui/PageHead.tsx";
import { StateBoundary } from "../../../ui/StateBoundary.tsx";
import { useWords } from "../../../words/current-language.ts";
import { BackLink } from "../BackLink.tsx";
import { surveyRoute } from "../routes.ts";
import { SurveyBuilder } from "./SurveyBuilder.tsx";
import "./builder.css";

/** One survey: the form at the left, the guest's real page at the right. */
export function SurveyBuilderPage() {
  const t = useWords();
  const { surveyId } = surveyRoute.useParams();
  const queryClient = useQueryClient();
  const survey = useQuery(surveyQuery(surveyId));
  // What is being written must not be replaced by what others save; a new round begins only when it is asked for.
  const [round, setRound] = useState(0);
  const startOver = async () => {
    await queryClient.refetchQueries(surveyQuery(surveyId));
    setRound((current) => current + 1);
  };
  return (
    <Page>
      <StateBoundary query={survey} skeleton={<BuilderSkeleton title={t("survey.title")} />}>
        {(data) => <SurveyBuilder key={`${data.id}:${round}`} survey={data} onStartOver={startOver} />}
      </StateBoundary>
    </Page>
  );
}

function BuilderSkeleton({ title }: { readonly title: string }) {
  const t = useWords();
  return (
    <>
      <PageHead above={<BackLink to="/ask/surveys">{t("surveys.title")}</BackLink>} title={title} />
      <div className="builder">
        <div className="panel">
          <ListSkeleton rows={7} />
        </div>
        <div className="panel builder-preview" />
      </div>
    </>
  );
}
