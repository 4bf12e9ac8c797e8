import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { touchpointsQuery } from "../../api/ask.ts";
import { useMay } from "../../session/use-me.ts";
import { ArchiveSwitch } from "../../ui/ArchiveSwitch.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { ListSkeleton } from "../../ui/ListSkeleton.tsx";
import { Page } from "../../ui/Page.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { StateBoundary } from "../../ui/StateBoundary.tsx";
import { useWords } from "../../words/current-language.ts";
import { AskTabs } from "./AskTabs.tsx";
import { touchpointsRoute } from "./routes.ts";
import { TouchpointRows } from "./TouchpointRows.tsx";

/** Every moment at which guests are asked. */
export function TouchpointsPage() {
  const t = useWords();
  const navigate = useNavigate();
  const mayWrite = useMay("ask:write");
  const { show } = touchpointsRoute.useSearch();
  const archived = show === "archived";
  const touchpoints = useQuery(touchpointsQuery({ archived }));
  const add = mayWrite ? (
    <Button
      leftSection={<Icon name="plus" size={16} />}
      renderRoot={(props) => <Link {...props} to="/ask/touchpoints/new" />}
    >
      {t("touchpoints.new")}
    </Button>
  ) : null;

  return (
    <Page>
      <PageHead title={t("nav.ask")} says={t("touchpoints.says")} actions={add} />
      <AskTabs />
      <div className="panel">
        <StateBoundary
          query={touchpoints}
          skeleton={<ListSkeleton rows={6} />}
          isEmpty={(items) => items.length === 0}
          empty={
            archived ? (
              <Empty icon="archive" says={t("archive.empty")} />
            ) : (
              <Empty icon="ask" says={t("touchpoints.empty")} next={add} />
            )
          }
        >
          {(items) => <TouchpointRows touchpoints={items} />}
        </StateBoundary>
      </div>
      <ArchiveSwitch
        archived={archived}
        onChange={(away) => void navigate({ to: "/ask/touchpoints", search: away ? { show: "archived" } : {} })}
      />
    </Page>
  );
}
