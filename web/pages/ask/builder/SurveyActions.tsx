import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { closeSurvey, reopenSurvey, surveyQuery } from "../../../api/ask.ts";
import type { Survey } from "../../../api/views.ts";
import { tellError } from "../../../ui/tell.ts";
import { offerUndo } from "../../../ui/undo.tsx";
import { useArchiving } from "../../../ui/use-archiving.ts";
import { useMutationOnce } from "../../../ui/use-mutation-once.ts";
import { useWords } from "../../../words/current-language.ts";
import { PublishButton } from "./PublishButton.tsx";
import { SurveyMenu } from "./SurveyMenu.tsx";
import type { Draft } from "./use-draft.ts";

interface SurveyActionsProps {
  readonly survey: Survey;
  readonly draft: Draft;
}

/** What can be done with a survey as a whole; each can be taken back. */
export function SurveyActions({ survey, draft }: SurveyActionsProps) {
  const t = useWords();
  const { close, reopen } = useClosing(survey);
  const { putAway, takeBack, isTakingBack } = useArchiving<Survey>("surveys", ({ name, touchpointCount: count }) =>
    count === 0 ? t("archive.done", { name }) : t("survey.archivedAsked", { name, count }),
  );
  if (survey.status === "archived") {
    return (
      <Button loading={isTakingBack} onClick={() => takeBack(survey)}>
        {t("archive.takeBack")}
      </Button>
    );
  }
  return (
    <>
      <SurveyMenu survey={survey} onClose={() => close.mutate()} onPutAway={() => putAway(survey)} />
      {survey.status === "closed" ? (
        <Button variant="default" loading={reopen.isPending} onClick={() => reopen.mutate()}>
          {t("builder.reopen")}
        </Button>
      ) : null}
      <PublishButton draft={draft} />
    </>
  );
}

function useClosing({ id }: Survey) {
  const t = useWords();
  const queryClient = useQueryClient();
  const onError = (error: unknown) => tellError(t, error);
  // What the server answers does not replace what is being written here: that keeps its own revision, so that a
  // draft that somebody else saved meanwhile is noticed and not overwritten.
  const show = async (answer: Survey) => {
    queryClient.setQueryData(surveyQuery(id).queryKey, answer);
    await queryClient.invalidateQueries({ queryKey: ["settings", "surveys"] });
  };
  const reopen = useMutationOnce({ mutationFn: () => reopenSurvey(id), onSuccess: show, onError });
  const close = useMutationOnce({
    mutationFn: () => closeSurvey(id),
    onSuccess: async (answer) => {
      await show(answer);
      offerUndo({ done: t("builder.closed"), undoLabel: t("action.undo"), onUndo: () => reopen.mutate() });
    },
    onError,
  });
  return { close, reopen };
}
