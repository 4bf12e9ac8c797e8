import { Link } from "@tanstack/react-router";
import { textIn } from "../../../survey/localized.ts";
import type { RealChange } from "../../api/now.ts";
import { Mark } from "../../ui/Mark.tsx";
import { useFormats, useLanguage, useTimeZone, useWords } from "../../words/current-language.ts";
import { addDays, type DashboardSearch, todayIn } from "../understand/dashboard-search.ts";
import { type Writing, writeDifference, writeScore } from "../understand/write-score.ts";

/** As long as the server's periods, which it compares with as many days before. */
const periodDays = 28;

interface ChangesProps {
  readonly changes: readonly RealChange[];
  /** False as long as there are not enough answers to say that anything changed or did not. */
  readonly comparable: boolean;
}

/** The scores that really changed, each in a sentence; what could be chance is not here. */
export function Changes({ changes, comparable }: ChangesProps) {
  const t = useWords();
  const period = usePeriod();
  return (
    <section className="panel" aria-label={t("now.changes")}>
      <header className="now-head">
        <h2>{t("now.changes")}</h2>
        <Link className="text-link" to="/understand" search={period}>
          {t("now.allScores")}
        </Link>
      </header>
      {changes.length === 0 ? (
        <p className="now-nothing quiet">{comparable ? t("now.noChange") : t("now.cannotCompare")}</p>
      ) : null}
      <ul className="now-changes">
        {changes.map((change) => (
          <li key={`${change.metric.id} ${change.dimension} ${change.value}`}>
            <Change change={change} period={period} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ChangeProps {
  readonly change: RealChange;
  readonly period: DashboardSearch;
}

function Change({ change, period }: ChangeProps) {
  const t = useWords();
  const formats = useFormats();
  const language = useLanguage();
  const writing: Writing = { kind: change.metric.kind, n: change.n };
  const before = writeScore(formats, writing, change.before);
  const after = writeScore(formats, writing, change.after);
  const low = writeDifference(formats, writing, change.interval.low);
  const high = writeDifference(formats, writing, change.interval.high);
  const metric = textIn(change.metric.name, language);
  const where = change.name;
  const better = where ? t("now.betterAt", { metric, where }) : t("now.better", { metric });
  const worse = where ? t("now.worseAt", { metric, where }) : t("now.worse", { metric });
  return (
    <Link className="now-change" to="/understand" search={{ ...period, ...aboutOf(change) }}>
      <span className="row-line">
        <span className="now-change-words">{change.better ? better : worse}</span>
        <Mark tone={change.better ? "good" : "bad"}>{change.better ? t("now.markBetter") : t("now.markWorse")}</Mark>
      </span>
      <span className="figure">{t("now.fromTo", { before, after })}</span>
      <span className="figure small quiet">
        {t("now.difference", { low, high })} · {t("number.answers", { count: change.n })}
      </span>
    </Link>
  );
}

/** The four weeks that are compared with the four before, as the dashboard shows them. */
function usePeriod(): DashboardSearch {
  const today = todayIn(useTimeZone(), new Date());
  return { period: "own", from: addDays(today, 1 - periodDays), to: today };
}

// The score of the touchpoint or place that changed: there its numbers are the same, and open the answers behind them.
function aboutOf({ metric, dimension, value }: RealChange): DashboardSearch {
  return { metric: metric.id, ...(dimension === "all" ? {} : { [dimension]: value }) };
}
