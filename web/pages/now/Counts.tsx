import { Link } from "@tanstack/react-router";
import type { Now } from "../../api/now.ts";
import { useFormats, useWords } from "../../words/current-language.ts";

/** How many wait, and how many of them too long; each number leads to its cases. */
export function Counts({ now }: { readonly now: Now }) {
  const t = useWords();
  const formats = useFormats();
  return (
    <ul className="now-counts" aria-label={t("now.counts")}>
      <li>
        <Link className="now-count panel" to="/recover" search={{}}>
          <span className="now-number figure">{formats.number(now.waitingCount)}</span>
          <span className="quiet">{t("now.waitingCount", { count: now.waitingCount })}</span>
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
