import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { FeedbackItem } from "../../api/views.ts";
import { Empty } from "../../ui/Empty.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { TouchpointsLink } from "../../ui/TouchpointsLink.tsx";
import { useWords } from "../../words/current-language.ts";
import { FeedbackSummary } from "../listen/FeedbackRow.tsx";
import "../../ui/list-with-detail.css";

/** What came in last. It follows by itself; what is new comes into view softly. */
export function Incoming({ items }: { readonly items: readonly FeedbackItem[] }) {
  const t = useWords();
  const isNew = useArrivals(items);
  return (
    <section className="panel" aria-label={t("now.incoming")}>
      <header className="now-head">
        <h2 className="with-icon">
          <Icon name="live" size={16} />
          {t("now.incoming")}
        </h2>
        <Link className="text-link" to="/listen" search={{}}>
          {t("now.allFeedback")}
        </Link>
      </header>
      {items.length === 0 ? <Empty icon="ask" says={t("now.nothingCame")} next={<TouchpointsLink />} /> : null}
      {items.map((item) => (
        <Link key={item.id} className="row" data-new={isNew(item.id)} to="/listen" search={{ open: item.id }}>
          <FeedbackSummary item={item} />
        </Link>
      ))}
    </section>
  );
}

// What was there when the page opened is not new; what appears afterwards is.
function useArrivals(items: readonly FeedbackItem[]): (id: string) => boolean {
  const known = useRef(new Set(items.map(({ id }) => id)));
  const shown = known.current;
  useEffect(() => {
    known.current = new Set([...known.current, ...items.map(({ id }) => id)]);
  }, [items]);
  return (id) => !shown.has(id);
}
