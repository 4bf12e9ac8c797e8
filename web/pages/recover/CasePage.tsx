import { useQuery } from "@tanstack/react-query";
import { caseQuery } from "../../api/case-record.ts";
import { Page } from "../../ui/Page.tsx";
import { StateBoundary } from "../../ui/StateBoundary.tsx";
import { CaseRecord } from "./CaseRecord.tsx";
import { CaseSkeleton } from "./CaseSkeleton.tsx";
import { caseRoute } from "./routes.ts";
import "./recover.css";

/** One case: what was said and done about it, and what comes next. */
export function CasePage() {
  const { caseId } = caseRoute.useParams();
  const detail = useQuery(caseQuery(caseId));
  return (
    <Page>
      <StateBoundary query={detail} skeleton={<CaseSkeleton />}>
        {(data) => <CaseRecord key={caseId} detail={data} />}
      </StateBoundary>
    </Page>
  );
}
