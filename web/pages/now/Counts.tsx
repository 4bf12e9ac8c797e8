import { Link } from "@tanstack/react-router";
import type { Now } from "../../api/now.ts";
import { useFormats, useWords } from "../../words/current-language.ts";

/** How many cases wait for an answer or to be put right, and how many of all are late; each number leads to its cases. */
export function Counts({ now }: { readonly now: Now }) {
  const t = useWords();
  const formats = useFormats();
  return (
    <ul className="now-counts" aria-label={t("now.counts")}>
      <li>
        <Link className="now-count panel" to="/recover" search={{ awaits: "reply" }}>
          <span className="now-number figure">{formats.number(now.waitingCount)}</span>
          <span className="quiet">{t("now.waitingCount", { count: now.waitingCount })}</span>
        </Link>
      </li>
      <li>
        <Link className="now-count panel" to="/recover" search={{ awaits: "recovery" }}>
          <span className="now-number figure">{formats.number(now.toPutRightCount)}</span>
          <span className="quiet">{t("now.toPutRightCount", { count: now.toPutRightCount })}</span>
        </Link>
      </li>
      <li>
        <Link
          className="now-count panel"
          data-tone={now.lateCount > 0 ? "bad" : undefined}
          to="/recover"
          search={{ late: true }}
        >
          <span className="now-number figure">{formats.number(now.lateCount)}</span>
          <span className="quiet">{t("now.lateCount", { count: now.lateCount })}</span>
        </Link>
      </li>
    </ul>
  );
}
