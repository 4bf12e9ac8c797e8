import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { surveyTemplatesQuery } from "../../api/ask.ts";
import type { Touchpoint } from "../../api/views.ts";
import { ListSkeleton } from "../../ui/ListSkeleton.tsx";
import { StateBoundary } from "../../ui/StateBoundary.tsx";
import { useWords } from "../../words/current-language.ts";
import { EntryFrame } from "./EntryFrame.tsx";
import { FirstTouchpointForm } from "./FirstTouchpointForm.tsx";
import { ScanIt } from "./ScanIt.tsx";

/** From an empty workspace to a QR code in two small steps. */
export function FirstTouchpointPage() {
  const t = useWords();
  const templates = useQuery(surveyTemplatesQuery);
  const [touchpoint, setTouchpoint] = useState<Touchpoint>();
  return (
    <EntryFrame
      wide
      title={touchpoint ? t("first.scanTitle") : t("first.title")}
      says={touchpoint ? t("first.scanSays") : t("first.says")}
    >
      <ol className="steps" aria-label={t("first.steps")}>
        <li data-reached="true" aria-label={t("first.stepAsk")} aria-current={touchpoint ? undefined : "step"} />
        <li
          data-reached={touchpoint !== undefined}
          aria-label={t("first.stepScan")}
          aria-current={touchpoint ? "step" : undefined}
        />
      </ol>
      {touchpoint ? (
        <ScanIt touchpoint={touchpoint} />
      ) : (
        <StateBoundary query={templates} skeleton={<ListSkeleton rows={4} />}>
          {(items) => <FirstTouchpointForm templates={items} onDone={setTouchpoint} />}
        </StateBoundary>
      )}
      {touchpoint ? null : (
        <Link className="text-link" to="/now">
          {t("first.skip")}
        </Link>
      )}
    </EntryFrame>
  );
}
