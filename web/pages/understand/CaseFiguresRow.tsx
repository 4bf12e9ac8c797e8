import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { queryString } from "../../api/query-string.ts";
import { type CaseFigures, caseFiguresQuery } from "../../api/scores.ts";
import { useMay } from "../../session/use-me.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { StateBoundary } from "../../ui/StateBoundary.tsx";
import type { Words } from "../../words/catalogue.ts";
import { useFormats, useWords } from "../../words/current-language.ts";
import { DashboardPanel } from "./DashboardPanel.tsx";
import { type Dashboard, type Days, filterOf } from "./dashboard-search.ts";
import "./case-figures.css";

/** What became of unhappy guests: each figure leads to its cases. */
export function CaseFiguresRow({ dashboard }: { readonly dashboard: Dashboard }) {
  const t = useWords();
  const mayCases = useMay("cases:read");
  const { days, scope } = dashboard;
  const figures = useQuery({ ...caseFiguresQuery({ ...days, ...scope }), enabled: mayCases });
  if (!mayCases) return null;
  const isListable = scope.dimension !== "channel" && scope.dimension !== "survey";
  return (
    <DashboardPanel title={t("understand.cases")}>
      <StateBoundary query={figures} skeleton={<Skeleton height={72} radius={8} />}>
        {(data) => (
          <ul className="figures">
            {entriesOf(t, data, days).map(({ key, n, says, filter }) => (
              <li key={key} data-tone={key === "late" && n > 0 ? "bad" : undefined}>
                <Figure n={n} says={says} where={isListable ? { ...filterOf(scope), ...filter } : null} />
              </li>
            ))}
          </ul>
        )}
      </StateBoundary>
      {isListable ? null : <p className="small quiet">{t("understand.cases.noList")}</p>}
    </DashboardPanel>
  );
}

type Filter = Parameters<typeof queryString>[0];

interface FigureProps {
  readonly n: number;
  readonly says: string;
  /** The filter of the cases that are counted; null where no list can show just these. */
  readonly where: Filter | null;
}

function Figure({ n, says, where }: FigureProps) {
  const formats = useFormats();
  const shown = (
    <>
      <span className="figures-number figure">{formats.number(n)}</span>
      <span className="small">{says}</span>
    </>
  );
  return where ? (
    <AppLink href={`/recover${queryString(where)}`} className="figures-link">
      {shown}
    </AppLink>
  ) : (
    <span className="figures-entry">{shown}</span>
  );
}

interface Entry {
  readonly key: string;
  readonly n: number;
  readonly says: string;
  readonly filter: Filter;
}

/** Each figure with the filter that shows exactly what it counts. */
function entriesOf(t: Words, figures: CaseFigures, { from, to }: Days): Entry[] {
  const { open, waiting, late, opened, recovered, confirmed, reopened, reopenings } = figures;
  const says = (key: "open" | "opened" | "recovered" | "confirmed") => t(`understand.cases.${key}`);
  const times =
    reopenings > reopened ? t("understand.cases.reopenedTimes", { times: reopenings }) : t("understand.cases.reopened");
  const all = { status: "all" };
  return [
    { key: "open", n: open, says: says("open"), filter: { status: "open" } },
    {
      key: "waiting",
      n: waiting,
      says: t("understand.cases.waiting", { count: waiting }),
      filter: { status: "open", awaits: "reply" },
    },
    {
      key: "late",
      n: late,
      says: t("understand.cases.late", { count: late }),
      filter: { status: "open", late: "true" },
    },
    { key: "opened", n: opened, says: says("opened"), filter: { ...all, openedFrom: from, openedTo: to } },
    { key: "recovered", n: recovered, says: says("recovered"), filter: { ...all, resolvedFrom: from, resolvedTo: to } },
    {
      key: "confirmed",
      n: confirmed,
      says: says("confirmed"),
      filter: { ...all, confirmation: "confirmed", closedFrom: from, closedTo: to },
    },
    { key: "reopened", n: reopened, says: times, filter: { ...all, reopenedFrom: from, reopenedTo: to } },
  ];
}
