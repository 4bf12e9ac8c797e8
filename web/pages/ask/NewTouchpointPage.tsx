import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { createTouchpoint, surveysQuery } from "../../api/ask.ts";
import { useMe } from "../../session/use-me.ts";
import { Empty } from "../../ui/Empty.tsx";
import { ListSkeleton } from "../../ui/ListSkeleton.tsx";
import { Page } from "../../ui/Page.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { StateBoundary } from "../../ui/StateBoundary.tsx";
import { useMutationOnce } from "../../ui/use-mutation-once.ts";
import { useWords } from "../../words/current-language.ts";
import { BackLink } from "./BackLink.tsx";
import { TouchpointForm } from "./TouchpointForm.tsx";

/** A new moment at which guests are asked; it ends at its QR code. */
export function NewTouchpointPage() {
  const t = useWords();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { actor } = useMe();
  const surveys = useQuery(surveysQuery);
  const create = useMutationOnce({
    mutationFn: createTouchpoint,
    onSuccess: async (touchpoint) => {
      await queryClient.invalidateQueries({ queryKey: ["settings", "touchpoints"] });
      await navigate({ to: "/ask/touchpoints/$touchpointId", params: { touchpointId: touchpoint.id } });
    },
  });
  const makeSurvey = (
    <Button renderRoot={(props) => <Link {...props} to="/ask/surveys/new" />}>{t("surveys.new")}</Button>
  );
  return (
    <Page narrow>
      <PageHead
        above={<BackLink to="/ask/touchpoints">{t("touchpoints.title")}</BackLink>}
        title={t("touchpoints.new")}
        says={t("touchpoint.newSays")}
      />
      <div className="panel panel-padded">
        <StateBoundary
          query={surveys}
          skeleton={<ListSkeleton rows={4} />}
          isEmpty={(items) => items.every(({ status }) => status === "archived")}
          empty={<Empty icon="ask" says={t("touchpoint.noSurvey")} next={makeSurvey} />}
        >
          {(items) => (
            <TouchpointForm
              initial={{
                name: "",
                channel: "qr",
                placeId: null,
                surveyId: items.find(({ status }) => status === "published")?.id ?? "",
                owner: actor.memberId ? { kind: "member", id: actor.memberId } : null,
                spots: [],
              }}
              submitLabel={t("touchpoint.create")}
              onSubmit={create.mutateAsync}
              isPending={create.isPending}
              error={create.error}
            />
          )}
        </StateBoundary>
      </div>
    </Page>
  );
}
