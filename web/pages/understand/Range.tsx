import { Link } from "@tanstack/react-router";
import type { Breakdown, Score } from "../../api/scores.ts";
import { compact } from "../../routes/search-parameters.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { channelWords } from "../../ui/channel-words.ts";
import { Mark } from "../../ui/Mark.tsx";
import { useFormats, useWords } from "../../words/current-language.ts";
import { type Cut, type Dashboard, type DashboardSearch, everywhere, narrowTo, scopeOf } from "./dashboard-search.ts";
import { recordsHref } from "./records-href.ts";
import { writeLikely, writeNothing, writeScore, writingOf } from "./write-score.ts";
import "./breakdown-panel.css";

type Item = Breakdown["items"][number];

interface RangeProps {
  readonly dashboard: Dashboard;
  readonly item: Item;
  readonly score: Score;
  readonly by: Cut;
  /** Where a score lies on the line, from 0 to 100. */
  readonly scale: (value: number) => number;
}

/** One place (or touchpoint, channel, survey) of a breakdown: its name narrows the dashboard to it, its numbers open the answers. */
export function Range({ dashboard, item, score, by, scale }: RangeProps) {
  const t = useWords();
  const formats = useFormats();
  const writing = writingOf(score);
  // The breakdown is of the whole workspace, so the answers behind a number are not narrowed either.
  const records = recordsHref({}, dashboard.days, { metric: score.metric.id, [by]: item.value });
  return (
    <li className="range">
      <RangeName search={dashboard.search} by={by} item={item} />
      {item.score === null ? (
        <span className="range-nothing quiet small">{writeNothing(t, item.state, dashboard.minimumAnswers)}</span>
      ) : (
        <>
          <Track item={item} score={item.score} scale={scale} />
          <AppLink
            href={records}
            className="range-value text-link figure"
            label={t("understand.seeAnswers", { score: writeScore(formats, writing, item.score), count: item.n })}
          >
            {writeScore(formats, writing, item.score)}
          </AppLink>
        </>
      )}
      <span className="range-words small quiet figure">
        {item.score === null ? (
          <AppLink href={records} className="text-link">
            {t("number.answers", { count: item.n })}
          </AppLink>
        ) : (
          writeLikely(t, formats, writing, item)
        )}
        <RangeVerdict item={item} />
      </span>
    </li>
  );
}

/** Only what really differs is marked; what differs by too little to matter is said to do so. */
function RangeVerdict({ item: { verdict, better } }: { readonly item: Item }) {
  const t = useWords();
  if (verdict === "too-small") return <Mark tone="neutral">{t("understand.tooSmall")}</Mark>;
  if (better === null) return null;
  return better ? (
    <Mark tone="good">{t("understand.reallyBetter")}</Mark>
  ) : (
    <Mark tone="bad">{t("understand.reallyWorse")}</Mark>
  );
}

interface RangeNameProps {
  readonly search: DashboardSearch;
  readonly by: Cut;
  readonly item: Item;
}

/** The name narrows the dashboard; that of the one it is narrowed to widens it again. */
function RangeName({ search, by, item }: RangeNameProps) {
  const t = useWords();
  const name = by === "channel" ? channelWords(t, item.name) : item.name;
  const scope = scopeOf(search);
  const isChosen = scope.dimension === by && scope.value === item.value;
  const next = narrowTo(isChosen ? everywhere : { dimension: by, value: item.value });
  return (
    <Link
      className="range-name text-link"
      to="/understand"
      search={compact({ ...search, by, ...next })}
      aria-current={isChosen}
      // By default a link to this very page says of itself that it is the current one.
      activeOptions={{ exact: true }}
      title={isChosen ? t("understand.widen") : t("understand.narrow", { name })}
      resetScroll={false}
    >
      {name}
    </Link>
  );
}

interface TrackProps {
  readonly item: Item;
  readonly score: number;
  readonly scale: (value: number) => number;
}

function Track({ item: { interval, better }, score, scale }: TrackProps) {
  const bar = interval && { left: scale(interval.low), width: scale(interval.high) - scale(interval.low) };
  return (
    <span className="range-track" aria-hidden="true">
      {bar ? <span className="range-bar" style={{ left: `${bar.left}%`, width: `${bar.width}%` }} /> : null}
      <span className="range-dot" data-better={better ?? undefined} style={{ left: `${scale(score)}%` }} />
    </span>
  );
}
