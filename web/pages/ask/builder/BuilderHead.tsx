import { Button, Menu } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { closeSurvey, publishSurvey, reopenSurvey } from "../../../api/ask.ts";
import type { Survey } from "../../../api/views.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { PageHead } from "../../../ui/PageHead.tsx";
import { tellDone, tellError } from "../../../ui/tell.ts";
import { offerUndo } from "../../../ui/undo.tsx";
import { useWords } from "../../../words/current-language.ts";
import { BackLink } from "../BackLink.tsx";
import { SurveyMark } from "../SurveyMark.tsx";
import type { Draft } from "./use-draft.ts";

interface BuilderHeadProps {
  readonly draft: Draft;
  readonly mayWrite: boolean;
}

/** The survey's name and state, whether it is saved, and the button that shows it to guests. */
export function BuilderHead({ draft, mayWrite }: BuilderHeadProps) {
  const t = useWords();
  const { survey, state } = draft;
  return (
    <PageHead
      above={<BackLink to="/ask/surveys">{t("surveys.title")}</BackLink>}
      title={draft.name}
      says={
        <span className="builder-state">
          <SurveyMark survey={survey} />
          <span role="status">{mayWrite ? t(`builder.state.${state}`) : null}</span>
        </span>
      }
      actions={
        mayWrite ? (
          <>
            <OpenOrClose draft={draft} />
            <PublishButton draft={draft} />
          </>
        ) : null
      }
    />
  );
}

function PublishButton({ draft }: { readonly draft: Draft }) {
  const t = useWords();
  const queryClient = useQueryClient();
  const { survey, state } = draft;
  const publish = useMutation({
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

function OpenOrClose({ draft }: { readonly draft: Draft }) {
  const t = useWords();
  const queryClient = useQueryClient();
  const { survey } = draft;
  const onDone = async (answer: Survey) => {
    draft.take(answer);
    await queryClient.invalidateQueries({ queryKey: ["settings", "surveys"] });
  };
  const onError = (error: unknown) => tellError(t, error);
  const reopen = useMutation({ mutationFn: () => reopenSurvey(survey.id), onSuccess: onDone, onError });
  const close = useMutation({
    mutationFn: () => closeSurvey(survey.id),
    onSuccess: async (answer) => {
      await onDone(answer);
      offerUndo({ done: t("builder.closed"), undoLabel: t("action.undo"), onUndo: () => reopen.mutate() });
    },
    onError,
  });
  if (survey.status === "draft") return null;
  if (survey.status === "closed") {
    return (
      <Button variant="default" loading={reopen.isPending} onClick={() => reopen.mutate()}>
        {t("builder.reopen")}
      </Button>
    );
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" aria-label={t("nav.more")} px={10}>
          <Icon name="more" />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Icon name="archive" size={16} />} onClick={() => close.mutate()}>
          {t("builder.close")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
