import { useQuery } from "@tanstack/react-query";
import { type Now, nowQuery } from "../../api/now.ts";
import { Page } from "../../ui/Page.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { StateBoundary } from "../../ui/StateBoundary.tsx";
import { useTimeZone, useWords } from "../../words/current-language.ts";
import { Changes } from "./Changes.tsx";
import { Counts } from "./Counts.tsx";
import { Incoming } from "./Incoming.tsx";
import { NowSkeleton } from "./NowSkeleton.tsx";
import { Praise } from "./Praise.tsx";
import { Waiting } from "./Waiting.tsx";
import "./now.css";

/** The home of every role: what waits, what came in, what really changed, what was praised. */
export function NowPage() {
  const t = useWords();
  const now = useQuery(nowQuery);
  const today = new Intl.DateTimeFormat(t("locale"), {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: useTimeZone(),
  }).format(new Date());
  return (
    <Page>
      <PageHead title={t("nav.now")} says={today} />
      <StateBoundary query={now} skeleton={<NowSkeleton />}>
        {(data) => <Full now={data} />}
      </StateBoundary>
    </Page>
  );
}

// So many that both columns end at about the same height; the rest is one link away.
const mostIncoming = 7;

function Full({ now }: { readonly now: Now }) {
  return (
    <>
      <Counts now={now} />
      <div className="now">
        <div className="now-column">
          <Waiting now={now} />
        </div>
        <div className="now-column">
          <Changes changes={now.changes} comparable={now.comparable} />
          <Incoming items={now.incoming.slice(0, mostIncoming)} />
          <Praise items={now.praise} />
        </div>
      </div>
    </>
  );
}
