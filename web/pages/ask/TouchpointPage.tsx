import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { knownChannel, touchpointQuery, updateTouchpoint } from "../../api/ask.ts";
import type { Touchpoint } from "../../api/views.ts";
import { useMay } from "../../session/use-me.ts";
import { Icon } from "../../ui/Icon.tsx";
import { ListSkeleton } from "../../ui/ListSkeleton.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { Page } from "../../ui/Page.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { StateBoundary } from "../../ui/StateBoundary.tsx";
import { tellDone } from "../../ui/tell.ts";
import { useArchiving } from "../../ui/use-archiving.ts";
import { useMutationOnce } from "../../ui/use-mutation-once.ts";
import { useWords } from "../../words/current-language.ts";
import { BackLink } from "./BackLink.tsx";
import { QrPanel } from "./QrPanel.tsx";
import { touchpointRoute } from "./routes.ts";
import { TouchpointForm, type TouchpointInput } from "./TouchpointForm.tsx";
import "./ask.css";

/** One touchpoint: what it is, and its link and QR code to take along. */
export function TouchpointPage() {
  const t = useWords();
  const { touchpointId } = touchpointRoute.useParams();
  const touchpoint = useQuery(touchpointQuery(touchpointId));
  return (
    <Page>
      <PageHead
        above={<BackLink to="/ask/touchpoints">{t("touchpoints.title")}</BackLink>}
        title={touchpoint.data?.name ?? t("touchpoint.title")}
        actions={touchpoint.data ? <TouchpointActions touchpoint={touchpoint.data} /> : null}
      />
      <StateBoundary query={touchpoint} skeleton={<ListSkeleton rows={6} />}>
        {(data) => (
          <div className="touchpoint">
            <div className="panel panel-padded">
              <TouchpointEditor key={data.id} touchpoint={data} />
            </div>
            <QrPanel touchpoint={data} />
          </div>
        )}
      </StateBoundary>
    </Page>
  );
}

function TouchpointEditor({ touchpoint }: { readonly touchpoint: Touchpoint }) {
  const t = useWords();
  const mayWrite = useMay("ask:write");
  const queryClient = useQueryClient();
  const save = useMutationOnce({
    mutationFn: (input: TouchpointInput) => updateTouchpoint(touchpoint.id, input),
    onSuccess: async () => {
      tellDone(t("touchpoint.saved"));
      await queryClient.invalidateQueries({ queryKey: ["settings"] });
    },
  });
  return (
    <TouchpointForm
      initial={{
        name: touchpoint.name,
        channel: knownChannel(touchpoint.channel),
        placeId: touchpoint.place?.id ?? null,
        surveyId: touchpoint.survey.id,
        owner: touchpoint.owner ? { kind: touchpoint.owner.kind, id: touchpoint.owner.id } : null,
        spots: touchpoint.spots,
      }}
      submitLabel={t("action.save")}
      onSubmit={save.mutateAsync}
      isPending={save.isPending}
      error={save.error}
      disabled={!mayWrite || touchpoint.archivedAt !== null}
    />
  );
}

function TouchpointActions({ touchpoint }: { readonly touchpoint: Touchpoint }) {
  const t = useWords();
  const mayWrite = useMay("ask:write");
  const { putAway, takeBack, isTakingBack } = useArchiving<Touchpoint>("touchpoints", ({ name }) =>
    t("touchpoint.archived", { name }),
  );
  const isArchived = touchpoint.archivedAt !== null;
  return (
    <>
      {isArchived ? <Mark tone="neutral">{t("archive.isAway")}</Mark> : null}
      {mayWrite && isArchived ? (
        <Button variant="default" loading={isTakingBack} onClick={() => takeBack(touchpoint)}>
          {t("archive.takeBack")}
        </Button>
      ) : null}
      {mayWrite && !isArchived ? (
        <Button variant="default" leftSection={<Icon name="archive" size={16} />} onClick={() => putAway(touchpoint)}>
          {t("archive.putAway")}
        </Button>
      ) : null}
    </>
  );
}
