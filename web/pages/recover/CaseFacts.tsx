import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { CaseDetail, FeedbackItem } from "../../api/views.ts";
import { useMay } from "../../session/use-me.ts";
import { nameOfCustomer } from "../../ui/feedback/name-of-customer.ts";
import { Scores } from "../../ui/feedback/Scores.tsx";
import { tellingScores } from "../../ui/feedback/telling-scores.ts";
import { useFormats, useWords } from "../../words/current-language.ts";

/** Who the customer is, where it happened, and what this customer said before. */
export function CaseFacts({ detail }: { readonly detail: CaseDetail }) {
  const t = useWords();
  const formats = useFormats();
  // What a case is about came first; whatever else was said lies before it or after it.
  const began = detail.feedback[0]?.receivedAt ?? detail.openedAt;
  const earlier = detail.history.filter(({ receivedAt }) => receivedAt < began);
  const since = detail.history.filter(({ receivedAt }) => receivedAt >= began);
  return (
    <section className="panel panel-padded case-work" aria-label={t("recover.facts")}>
      <h2>{t("recover.facts")}</h2>
      <dl className="case-facts">
        <Fact label={t("recover.customer")}>
          <CustomerLink detail={detail} />
        </Fact>
        {detail.customerEmail ? <Fact label={t("field.email")}>{detail.customerEmail}</Fact> : null}
        {detail.touchpoint ? <Fact label={t("where.touchpoint")}>{detail.touchpoint.name}</Fact> : null}
        {detail.place ? <Fact label={t("where.place")}>{detail.place.name}</Fact> : null}
        {detail.spot ? <Fact label={t("recover.spot")}>{detail.spot}</Fact> : null}
        {detail.awaits === "reply" && detail.waitingSince ? (
          <Fact label={t("recover.waitingSince")}>{formats.moment(detail.waitingSince)}</Fact>
        ) : null}
        <Fact label={t("recover.openedAt")}>{formats.moment(detail.openedAt)}</Fact>
        {detail.resolvedAt ? <Fact label={t("recover.resolvedAt")}>{formats.moment(detail.resolvedAt)}</Fact> : null}
        {detail.confirmUntil ? (
          <Fact label={t("recover.confirmUntil")}>{formats.moment(detail.confirmUntil)}</Fact>
        ) : null}
        {detail.closedAt ? <Fact label={t("recover.closedAt")}>{formats.moment(detail.closedAt)}</Fact> : null}
      </dl>
      <History title={t("recover.history")} items={earlier} />
      <History title={t("recover.historySince")} items={since} />
    </section>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

function CustomerLink({ detail }: { readonly detail: CaseDetail }) {
  const t = useWords();
  const mayRead = useMay("customers:read");
  const { customer } = detail;
  if (!customer) return t("recover.anonymous");
  const name = nameOfCustomer(customer) ?? t("customers.nameless");
  if (!mayRead) return name;
  return (
    <Link className="text-link" to="/customers" search={{ open: customer.id }}>
      {name}
    </Link>
  );
}

interface HistoryProps {
  readonly title: string;
  readonly items: readonly FeedbackItem[];
}

function History({ title, items }: HistoryProps) {
  const formats = useFormats();
  if (items.length === 0) return null;
  return (
    <div className="case-history">
      <h3>{title}</h3>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <Link className="case-history-link" to="/listen" search={{ open: item.id }}>
              <span className="small quiet">
                {[formats.shortDay(item.receivedAt), item.touchpoint?.name].filter(Boolean).join(" · ")}
              </span>
              <Scores scores={tellingScores(item.scores)} />
              {item.text ? (
                <span className="row-text" lang={item.language}>
                  {item.text}
                </span>
              ) : null}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
