import { Link } from "@tanstack/react-router";
import type { FeedbackItem } from "../../api/views.ts";
import { Ago } from "../../ui/Ago.tsx";
import { nameOfCustomer } from "../../ui/feedback/name-of-customer.ts";
import { whereOf } from "../../ui/feedback/where-of.ts";
import { useWords } from "../../words/current-language.ts";
import "../../ui/feedback/feedback.css";

/** What guests liked, in their own words: worth telling the team. */
export function Praise({ items }: { readonly items: readonly FeedbackItem[] }) {
  const t = useWords();
  return (
    <section className="panel" aria-label={t("now.praise")}>
      <header className="now-head">
        <h2>{t("now.praise")}</h2>
      </header>
      {items.length === 0 ? <p className="now-nothing quiet">{t("now.noPraise")}</p> : null}
      {items.map((item) => (
        <Link key={item.id} className="row" to="/listen" search={{ open: item.id }}>
          <blockquote className="now-praise" lang={item.language}>
            {item.text}
          </blockquote>
          <span className="small quiet">
            {[nameOfCustomer(item.customer), ...whereOf(t, item)].filter(Boolean).join(" · ")} ·{" "}
            <Ago at={item.receivedAt} />
          </span>
        </Link>
      ))}
    </section>
  );
}
