import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { queryString } from "../../api/query-string.ts";
import { caseFiguresQuery } from "../../api/scores.ts";
import { useMay } from "../../session/use-me.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { StateBoundary } from "../../ui/StateBoundary.tsx";
import { useFormats, useWords } from "../../words/current-language.ts";
import { DashboardPanel } from "./DashboardPanel.tsx";
import type { Dashboard } from "./dashboard-search.ts";
import "./case-figures.css";

/** What became of unhappy guests: each figure leads to its cases. */
export function CaseFiguresRow({ dashboard }: { readonly dashboard: Dashboard }) {
  const t = useWords();
  const formats = useFormats();
  const mayCases = useMay("cases:read");
  const { days, scope } = dashboard;
  const figures = useQuery({ ...caseFiguresQuery({ ...days, ...scope }), enabled: mayCases });
  if (!mayCases) return null;
  const where = scope.dimension === "all" ? {} : { [scope.dimension]: scope.value };
  const opened = { openedFrom: days.from, openedTo: days.to };
  const resolved = { resolvedFrom: days.from, resolvedTo: days.to };
  const closed = { closedFrom: days.from, closedTo: days.to };
  const again = { reopenedFrom: days.from, reopenedTo: days.to };
  return (
    <DashboardPanel title={t("understand.cases")}>
      <StateBoundary query={figures} skeleton={<Skeleton height={72} radius={8} />}>
        {({ open, waiting, late, opened: count, recovered, confirmed, reopened }) => {
          const entries = [
            { key: "open", n: open, filter: { status: "open" } },
            { key: "waiting", n: waiting, filter: { status: "open", awaits: "reply" } },
            { key: "late", n: late, filter: { status: "open", late: "true" } },
            { key: "opened", n: count, filter: { status: "all", ...opened } },
            { key: "recovered", n: recovered, filter: { status: "all", ...resolved } },
            { key: "confirmed", n: confirmed, filter: { status: "all", confirmation: "confirmed", ...closed } },
            { key: "reopened", n: reopened, filter: { status: "all", ...again } },
          ] as const;
          return (
            <ul className="figures">
              {entries.map(({ key, n, filter }) => (
                <li key={key} data-tone={key === "late" && n > 0 ? "bad" : undefined}>
                  <AppLink href={`/recover${queryString({ ...where, ...filter })}`} className="figures-link">
                    <span className="figures-number figure">{formats.number(n)}</span>
                    <span className="small">{t(`understand.cases.${key}`, { count: n })}</span>
                  </AppLink>
                </li>
              ))}
            </ul>
          );
        }}
      </StateBoundary>
    </DashboardPanel>
  );
}
