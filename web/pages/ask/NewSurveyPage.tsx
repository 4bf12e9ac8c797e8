import { TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { createSurvey, surveyTemplatesQuery, type TemplateId } from "../../api/ask.ts";
import type { SurveyTemplate } from "../../api/views.ts";
import { FormEnd } from "../../ui/form/FormEnd.tsx";
import { ListSkeleton } from "../../ui/ListSkeleton.tsx";
import { Page } from "../../ui/Page.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { StateBoundary } from "../../ui/StateBoundary.tsx";
import { useMutationOnce } from "../../ui/use-mutation-once.ts";
import { useWords } from "../../words/current-language.ts";
import { BackLink } from "./BackLink.tsx";
import { TemplateChoice } from "./TemplateChoice.tsx";
import "../../ui/form/form.css";

/** Chooses what a questionnaire begins with; everything can be changed afterwards. */
export function NewSurveyPage() {
  const t = useWords();
  const templates = useQuery(surveyTemplatesQuery);
  return (
    <Page narrow>
      <PageHead
        above={<BackLink to="/ask/surveys">{t("surveys.title")}</BackLink>}
        title={t("surveys.new")}
        says={t("survey.newSays")}
      />
      <StateBoundary query={templates} skeleton={<ListSkeleton rows={5} />}>
        {(items) => <NewSurveyForm templates={items} />}
      </StateBoundary>
    </Page>
  );
}

function NewSurveyForm({ templates }: { readonly templates: readonly SurveyTemplate[] }) {
  const t = useWords();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [template, setTemplate] = useState<TemplateId | undefined>(templates[0]?.id);
  const [ownName, setOwnName] = useState<string>();
  // Until a name of one's own is typed, the survey is called as its template.
  const chosen = templates.find(({ id }) => id === template);
  const name = ownName ?? (chosen ? chosen.name : "");
  const create = useMutationOnce({
    mutationFn: createSurvey,
    onSuccess: async (survey) => {
      await queryClient.invalidateQueries({ queryKey: ["settings", "surveys"] });
      await navigate({ to: "/ask/surveys/$surveyId", params: { surveyId: survey.id } });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (template) create.mutate({ name: name.trim(), template });
  };
  return (
    <form className="form" onSubmit={submit}>
      <TemplateChoice label={t("survey.template")} templates={templates} value={template} onChange={setTemplate} />
      <TextInput
        label={t("survey.name")}
        description={t("survey.nameSays")}
        required
        value={name}
        onChange={(event) => setOwnName(event.currentTarget.value)}
      />
      <FormEnd
        submitLabel={t("survey.create")}
        isPending={create.isPending}
        error={create.error}
        disabled={name.trim() === ""}
      />
    </form>
  );
}
