import { useInfiniteQuery } from "@tanstack/react-query";
import type { AuditEntry } from "../../api/views.ts";
import { auditQuery } from "../../api/workspace.ts";
import { Empty } from "../../ui/Empty.tsx";
import { LoadMore } from "../../ui/LoadMore.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { StateBoundary } from "../../ui/StateBoundary.tsx";
import { useFormats, useWords } from "../../words/current-language.ts";
import { auditWords } from "./audit-words.ts";
import "../../ui/rows.css";

/** Who changed what, the newest first. */
export function AuditPage() {
  const t = useWords();
  const entries = useInfiniteQuery(auditQuery);
  return (
    <>
      <PageHead title={t("settings.audit")} says={t("audit.says")} />
      <div className="panel">
        <StateBoundary
          query={entries}
          isEmpty={(items) => items.length === 0}
          empty={<Empty icon="table" says={t("audit.empty")} />}
        >
          {(items) => (
            <>
              <ul className="rows rows-plain">
                {items.map((entry) => (
                  <AuditRow key={entry.id} entry={entry} />
                ))}
              </ul>
              <LoadMore query={entries} />
            </>
          )}
        </StateBoundary>
      </div>
    </>
  );
}

function AuditRow({ entry }: { readonly entry: AuditEntry }) {
  const t = useWords();
  const formats = useFormats();
  return (
    <li>
      <span className="rows-words">
        <span>{auditWords(t, entry)}</span>
        <span className="quiet">{entry.actor.name ?? t("audit.system")}</span>
      </span>
      <span className="rows-end quiet figure">{formats.moment(entry.at)}</span>
    </li>
  );
}
