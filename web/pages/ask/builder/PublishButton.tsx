import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { publishSurvey } from "../../../api/ask.ts";
import { tellDone, tellError } from "../../../ui/tell.ts";
import { useMutationOnce } from "../../../ui/use-mutation-once.ts";
import { useWords } from "../../../words/current-language.ts";
import type { Draft } from "./use-draft.ts";

/** Makes what was written the version that guests see. */
export function PublishButton({ draft }: { readonly draft: Draft }) {
  const t = useWords();
  const queryClient = useQueryClient();
  const { survey, state } = draft;
  const publish = useMutationOnce({
    mutationFn: async () => {
      const revision = await draft.flush();
      return revision === undefined ? undefined : publishSurvey(survey.id, revision);
    },
    onSuccess: async (published) => {
      if (!published) return;
      draft.take(published);
      tellDone(t("builder.published", { number: published.publishedNumber ?? 1 }));
      await queryClient.invalidateQueries({ queryKey: ["settings", "surveys"] });
    },
    onError: (error) => tellError(t, error),
  });
  const nothingNew = survey.status !== "draft" && !survey.hasUnpublishedChanges && state === "saved";
  return (
    <Button
      loading={publish.isPending}
      disabled={survey.problems.length > 0 || nothingNew || state === "conflict"}
      onClick={() => publish.mutate()}
    >
      {t("builder.publish")}
    </Button>
  );
}
