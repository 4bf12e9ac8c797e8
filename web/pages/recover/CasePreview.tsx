import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { caseQuery } from "../../api/case-record.ts";
import type { CaseDetail } from "../../api/views.ts";
import { Ago } from "../../ui/Ago.tsx";
import { nameOfCustomer } from "../../ui/feedback/name-of-customer.ts";
import { whereOf } from "../../ui/feedback/where-of.ts";
import { OwnerName } from "../../ui/OwnerName.tsx";
import { StateBoundary } from "../../ui/StateBoundary.tsx";
import { useFormats, useWords } from "../../words/current-language.ts";
import { CaseState } from "./CaseState.tsx";
import type { CaseSearch } from "./case-search.ts";
import { isMissing, NoSuchCase } from "./NoSuchCase.tsx";
import { SaidCard } from "./SaidCard.tsx";
import { sentenceOf } from "./timeline-words.ts";

interface CasePreviewProps {
  readonly id: string;
  readonly search: CaseSearch;
}

/** A case beside the list: enough to know what it is about and how far it has come. */
export function CasePreview({ id, search }: CasePreviewProps) {
  const detail = useQuery(caseQuery(id));
  if (isMissing(detail.error) && !detail.data) return <NoSuchCase />;
  return <StateBoundary query={detail}>{(data) => <Preview detail={data} search={search} />}</StateBoundary>;
}

const newest = 4;

function Preview({ detail, search }: { readonly detail: CaseDetail; readonly search: CaseSearch }) {
  const t = useWords();
  const formats = useFormats();
  const customer = nameOfCustomer(detail.customer);
  const latest = detail.feedback.at(-1);
  return (
    <div className="case-preview">
      <header>
        <h2>{customer ?? t("recover.guest")}</h2>
        <p className="small quiet">
          {[t("recover.case", { reference: detail.reference }), ...whereOf(t, detail)].join(" · ")}
        </p>
        <div className="case-head-facts">
          <CaseState item={detail} />
          <OwnerName owner={detail.owner} />
        </div>
      </header>
      {latest ? <SaidCard key={latest.id} feedback={latest} /> : null}
      <ul className="case-latest">
        {detail.timeline
          .slice(-newest)
          .reverse()
          .map((entry) => (
            <li key={entry.id}>
              <span>{sentenceOf({ t, formats, customer }, entry)}</span>
              <span className="small quiet">
                <Ago at={entry.at} />
              </span>
            </li>
          ))}
      </ul>
      <div className="form-actions">
        <Button
          renderRoot={(props) => (
            <Link {...props} to="/recover/$caseId" params={{ caseId: detail.id }} search={search} />
          )}
        >
          {t("recover.open")}
        </Button>
      </div>
    </div>
  );
}
