import { useQuery } from "@tanstack/react-query";
import { customerQuery } from "../../api/customers.ts";
import type { Customer } from "../../api/views.ts";
import { useMay } from "../../session/use-me.ts";
import { StateBoundary } from "../../ui/StateBoundary.tsx";
import { useFormats, useWords } from "../../words/current-language.ts";
import { languageName } from "../../words/languages.ts";
import { CustomerCases } from "./CustomerCases.tsx";
import { CustomerFeedback } from "./CustomerFeedback.tsx";
import { CustomerName } from "./CustomerName.tsx";
import "./customers.css";

/** One customer: who it is, what was said, and what was put right. */
export function CustomerDetail({ id }: { readonly id: string }) {
  const mayCases = useMay("cases:read");
  const mayFeedback = useMay("feedback:read");
  const customer = useQuery(customerQuery(id));
  return (
    <StateBoundary query={customer}>
      {(data) => (
        <div className="customer">
          <CustomerName customer={data} />
          <CustomerFacts customer={data} />
          {mayCases ? <CustomerCases customerId={data.id} /> : null}
          {mayFeedback ? <CustomerFeedback customerId={data.id} /> : null}
        </div>
      )}
    </StateBoundary>
  );
}

function CustomerFacts({ customer }: { readonly customer: Customer }) {
  const t = useWords();
  const formats = useFormats();
  return (
    <dl className="customer-facts">
      <dt>{t("field.email")}</dt>
      <dd>{customer.emails.length > 0 ? customer.emails.join(", ") : "–"}</dd>
      {customer.language ? (
        <>
          <dt>{t("field.language")}</dt>
          <dd>{languageName(customer.language)}</dd>
        </>
      ) : null}
      <dt>{t("customers.since")}</dt>
      <dd>{formats.day(customer.createdAt)}</dd>
    </dl>
  );
}
