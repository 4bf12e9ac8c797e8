import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { surveyTemplatesQuery, touchpointQuery } from "../../api/ask.ts";
import { ListSkeleton } from "../../ui/ListSkeleton.tsx";
import { StateBoundary } from "../../ui/StateBoundary.tsx";
import { useWords } from "../../words/current-language.ts";
import { EntryFrame } from "./EntryFrame.tsx";
import { FirstTouchpointForm } from "./FirstTouchpointForm.tsx";
import { firstTouchpointRoute } from "./routes.ts";
import { ScanIt } from "./ScanIt.tsx";

/** From an empty workspace to a QR code in two small steps. The second is in the address: a reload makes no other one. */
export function FirstTouchpointPage() {
  const t = useWords();
  const { touchpoint: id } = firstTouchpointRoute.useSearch();
  const isMade = id !== undefined;
  return (
    <EntryFrame
      wide
      title={isMade ? t("first.scanTitle") : t("first.title")}
      says={isMade ? t("first.scanSays") : t("first.says")}
    >
      <ol className="steps" aria-label={t("first.steps")}>
        <li data-reached="true" aria-label={t("first.stepAsk")} aria-current={isMade ? undefined : "step"} />
        <li data-reached={isMade} aria-label={t("first.stepScan")} aria-current={isMade ? "step" : undefined} />
      </ol>
      {isMade ? <MadeTouchpoint id={id} /> : <NewTouchpoint />}
    </EntryFrame>
  );
}

function NewTouchpoint() {
  const t = useWords();
  const templates = useQuery(surveyTemplatesQuery);
  const navigate = useNavigate();
  const scan = (touchpoint: string) => navigate({ to: "/first-touchpoint", search: { touchpoint }, replace: true });
  return (
    <>
      <StateBoundary query={templates} skeleton={<ListSkeleton rows={4} />}>
        {(items) => <FirstTouchpointForm templates={items} onDone={({ id }) => void scan(id)} />}
      </StateBoundary>
      <Link className="text-link" to="/now">
        {t("first.skip")}
      </Link>
    </>
  );
}

function MadeTouchpoint({ id }: { readonly id: string }) {
  const touchpoint = useQuery(touchpointQuery(id));
  return (
    <StateBoundary query={touchpoint} skeleton={<ListSkeleton rows={4} />}>
      {(made) => <ScanIt touchpoint={made} />}
    </StateBoundary>
  );
}
