import { useQuery } from "@tanstack/react-query";
import { caseQuery } from "../../api/case-record.ts";
import { Page } from "../../ui/Page.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { StateBoundary } from "../../ui/StateBoundary.tsx";
import { useWords } from "../../words/current-language.ts";
import { BackToCases } from "./BackToCases.tsx";
import { CaseRecord } from "./CaseRecord.tsx";
import { CaseSkeleton } from "./CaseSkeleton.tsx";
import { isMissing, NoSuchCase } from "./NoSuchCase.tsx";
import { caseRoute } from "./routes.ts";
import "./recover.css";

/** One case: what was said and done about it, and what comes next. */
export function CasePage() {
  const t = useWords();
  const { caseId } = caseRoute.useParams();
  const detail = useQuery(caseQuery(caseId));
  return (
    <Page>
      {detail.error && !detail.data ? <PageHead above={<BackToCases />} title={t("nav.recover")} /> : null}
      {isMissing(detail.error) && !detail.data ? (
        <div className="panel">
          <NoSuchCase />
        </div>
      ) : (
        <StateBoundary query={detail} skeleton={<CaseSkeleton />}>
          {(data) => <CaseRecord key={caseId} detail={data} />}
        </StateBoundary>
      )}
    </Page>
  );
}
