import { CompiledQuery } from "kysely";
import { median } from "../measurement/kernel/median.ts";
import { selectFeedbackPage } from "../server/listen/feedback-page.sql.ts";
import type { FeedbackFilter } from "../server/listen/schemas.ts";
import type { Tx } from "../server/platform/context.ts";
import { inWorkspace } from "../server/platform/database/in-workspace.ts";
import { newId } from "../server/platform/id.ts";
import { countOpenCases } from "../server/recover/case-list.sql.ts";
import { breakdownSql } from "../server/understand/questions/breakdown.sql.ts";
import { histogramSql } from "../server/understand/questions/histogram.sql.ts";
import { trendSql } from "../server/understand/questions/trend.sql.ts";
import { dayBefore, days, fillWorkspace } from "./fill.ts";
import { type BenchDatabase, type BenchWorkspace, openBenchDatabase } from "./ground.ts";

export interface QuestionTimes {
  readonly question: string;
  /** Milliseconds in the database and back over its socket, median of the runs. */
  readonly small: number;
  readonly large: number;
  readonly ratio: number;
  /** Milliseconds that the question may take. */
  readonly promise: number;
  /** What ten times the answers may cost; null when more answers may be found. */
  readonly promisedRatio: number | null;
}

const sizes = { small: 100_000, large: 1_000_000 } as const;
const runs = 41;

type Ask = (tx: Tx, workspace: BenchWorkspace) => Promise<unknown>;

const lastQuarter = [dayBefore(89), dayBefore(0)] as const;
const allDays = [dayBefore(days - 1), dayBefore(0)] as const;

const dashboard: Readonly<Record<string, Ask>> = {
  "all scores, workspace, 90 days": (tx, w) =>
    ask(tx, histogramSql, [w.workspaceId, w.metrics, "all", "", ...lastQuarter]),
  "all scores, one touchpoint, 90 days": (tx, w) =>
    ask(tx, histogramSql, [w.workspaceId, w.metrics, "touchpoint", w.touchpoints[3]?.id, ...lastQuarter]),
  "NPS by day, 90 days": (tx, w) => ask(tx, trendSql, [w.workspaceId, w.metrics[0], "all", "", ...lastQuarter, "day"]),
  "NPS by week, 2 years": (tx, w) => ask(tx, trendSql, [w.workspaceId, w.metrics[0], "all", "", ...allDays, "week"]),
  "NPS by touchpoint, 90 days": (tx, w) => {
    const touchpoints = w.touchpoints.map(({ id }) => id);
    return ask(tx, breakdownSql, [w.workspaceId, w.metrics.slice(0, 1), "touchpoint", touchpoints, ...lastQuarter]);
  },
  "NPS by place, 90 days": (tx, w) => {
    const places = [...new Set(w.touchpoints.map(({ placeId }) => placeId))];
    return ask(tx, breakdownSql, [w.workspaceId, w.metrics.slice(0, 1), "place", places, ...lastQuarter]);
  },
  "latest ten comments": (tx, w) => list(tx, w, { commented: "true" }, 10),
  "open and late cases": (tx, w) => countOpenCases(tx, w.workspaceId, new Date()),
};

/** Those that walk in vain, or sort what they need not, when an index is missing or cannot be used. */
const lists: Readonly<Record<string, Ask>> = {
  "feedback with a word of every comment": (tx, w) => list(tx, w, { search: "evening" }),
  "feedback with a number that few comments have": (tx, w) => list(tx, w, { search: "number 4711" }),
  "feedback with a word that nobody said": (tx, w) => list(tx, w, { search: "zebrafinch" }),
  "feedback in a language that nobody speaks": (tx, w) => list(tx, w, { language: "eo" }),
  "feedback of a place that has none": (tx, w) => list(tx, w, { place: newId() }),
};

const parts = [
  { questions: dashboard, promise: 10, promisedRatio: 1.2 },
  { questions: lists, promise: 50, promisedRatio: null },
];

function ask(tx: Tx, statement: string, values: readonly unknown[]): Promise<unknown> {
  return tx.executeQuery(CompiledQuery.raw(statement, [...values]));
}

function list(tx: Tx, { workspaceId }: BenchWorkspace, filter: FeedbackFilter, limit = 50): Promise<unknown> {
  return selectFeedbackPage(tx, workspaceId, filter, { sort: "newest", after: null, limit });
}

/** Times each question of the dashboard and of the lists over 100 thousand and over 1 million answers of two years. */
export async function measureDashboard(): Promise<QuestionTimes[]> {
  const database = await openBenchDatabase();
  try {
    const small = await fillWorkspace(database, sizes.small);
    const large = await fillWorkspace(database, sizes.large);
    await database.platform.pool.query("vacuum analyze");
    const results: QuestionTimes[] = [];
    for (const { questions, ...promised } of parts) {
      for (const [question, ask] of Object.entries(questions)) {
        results.push({ question, ...promised, ...(await compare(database, ask, small, large)) });
      }
    }
    return results;
  } finally {
    await database.close();
  }
}

/** In turn, so that a busy moment of the machine meets both. */
async function compare(database: BenchDatabase, ask: Ask, small: BenchWorkspace, large: BenchWorkspace) {
  const times = { small: [] as number[], large: [] as number[] };
  for (let run = 0; run < runs; run++) {
    times.small.push(await time(database, ask, small));
    times.large.push(await time(database, ask, large));
  }
  const result = { small: median(times.small), large: median(times.large) };
  return { ...result, ratio: result.large / result.small };
}

/** As the web asks: behind row-level security, in the workspace. */
function time({ platform }: BenchDatabase, ask: Ask, workspace: BenchWorkspace): Promise<number> {
  return inWorkspace(platform.db, workspace.workspaceId, async (tx) => {
    const start = performance.now();
    await ask(tx, workspace);
    return performance.now() - start;
  });
}
