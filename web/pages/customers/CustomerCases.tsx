import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { casesQuery } from "../../api/cases.ts";
import type { CaseItem } from "../../api/views.ts";
import { CaseMark } from "../../ui/CaseMark.tsx";
import { LoadMore } from "../../ui/LoadMore.tsx";
import { StateBoundary } from "../../ui/StateBoundary.tsx";
import { useFormats, useWords } from "../../words/current-language.ts";

/** The cases of one customer, open and closed. */
export function CustomerCases({ customerId }: { readonly customerId: string }) {
  const t = useWords();
  const cases = useInfiniteQuery(casesQuery({ customer: customerId, status: "all", sort: "opened", limit: 10 }));
  return (
    <section>
      <h3>{t("customers.cases")}</h3>
      <StateBoundary
        query={cases}
        isEmpty={(items) => items.length === 0}
        empty={<p className="quiet">{t("customers.noCases")}</p>}
      >
        {(items) => (
          <ul className="customer-list">
            {items.map((item) => (
              <CaseLine key={item.id} item={item} />
            ))}
          </ul>
        )}
      </StateBoundary>
      <LoadMore query={cases} />
    </section>
  );
}

function CaseLine({ item }: { readonly item: CaseItem }) {
  const formats = useFormats();
  return (
    <li>
      <span className="row-line">
        <Link className="text-link" to="/recover/$caseId" params={{ caseId: item.id }} search={{}}>
          {item.reference}
        </Link>
        <CaseMark status={item.status} />
      </span>
      <span className="small quiet">
        {[item.touchpoint?.name, formats.shortDay(item.openedAt)].filter(Boolean).join(" · ")}
      </span>
      {item.excerpt ? <span className="row-text">{item.excerpt}</span> : null}
    </li>
  );
}
