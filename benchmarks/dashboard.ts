import pg from "pg";
import { median } from "../measurement/kernel/median.ts";
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
}

const sizes = { small: 100_000, large: 1_000_000 } as const;
const runs = 41;

type Ask = (workspace: BenchWorkspace) => readonly [statement: string, values: readonly unknown[]];

const lastQuarter = [dayBefore(89), dayBefore(0)] as const;
const allDays = [dayBefore(days - 1), dayBefore(0)] as const;

const latestComments = `select id, text, received_at from feedback where workspace_id = $1 and text is not null
  order by received_at desc, id desc limit 10`;
const openCases = `select count(*)::int as open, (count(*) filter (where deadline_at < now()))::int as late
  from recovery_case where workspace_id = $1 and status in ('new', 'in_progress', 'waiting')`;

const questions: Readonly<Record<string, Ask>> = {
  "all scores, workspace, 90 days": (w) => [histogramSql, [w.workspaceId, w.metrics, "all", "", ...lastQuarter]],
  "all scores, one touchpoint, 90 days": (w) => [
    histogramSql,
    [w.workspaceId, w.metrics, "touchpoint", w.touchpoints[3]?.id, ...lastQuarter],
  ],
  "NPS by day, 90 days": (w) => [trendSql, [w.workspaceId, w.metrics[0], "all", "", ...lastQuarter, "day"]],
  "NPS by week, 2 years": (w) => [trendSql, [w.workspaceId, w.metrics[0], "all", "", ...allDays, "week"]],
  "NPS by touchpoint, 90 days": (w) => [
    breakdownSql,
    [w.workspaceId, w.metrics.slice(0, 1), "touchpoint", w.touchpoints.map(({ id }) => id), ...lastQuarter],
  ],
  "NPS by place, 90 days": (w) => [
    breakdownSql,
    [
      w.workspaceId,
      w.metrics.slice(0, 1),
      "place",
      [...new Set(w.touchpoints.map(({ placeId }) => placeId))],
      ...lastQuarter,
    ],
  ],
  "latest ten comments": (w) => [latestComments, [w.workspaceId]],
  "open and late cases": (w) => [openCases, [w.workspaceId]],
};

/** Times each question of the dashboard over 100 thousand and over 1 million answers of two years. */
export async function measureDashboard(): Promise<QuestionTimes[]> {
  const database = await openBenchDatabase();
  try {
    const small = await session(database, await fillWorkspace(database, sizes.small));
    const large = await session(database, await fillWorkspace(database, sizes.large));
    await database.platform.pool.query("vacuum analyze");
    const results = [];
    for (const [question, ask] of Object.entries(questions)) results.push(await compare(question, ask, small, large));
    await Promise.all([small.end(), large.end()]);
    return results;
  } finally {
    await database.close();
  }
}

interface Session {
  time(ask: Ask): Promise<number>;
  end(): Promise<void>;
}

/** A connection as the web has it: behind row-level security, in the workspace. */
async function session(database: BenchDatabase, workspace: BenchWorkspace): Promise<Session> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query("set role croquette_web");
  await client.query("select set_config('app.workspace_id', $1, false)", [workspace.workspaceId]);
  return {
    async time(ask) {
      const [statement, values] = ask(workspace);
      const start = performance.now();
      await client.query(statement, [...values]);
      return performance.now() - start;
    },
    end: () => client.end(),
  };
}

/** In turn, so that a busy moment of the machine meets both. */
async function compare(question: string, ask: Ask, small: Session, large: Session): Promise<QuestionTimes> {
  const times = { small: [] as number[], large: [] as number[] };
  for (let run = 0; run < runs; run++) {
    times.small.push(await small.time(ask));
    times.large.push(await large.time(ask));
  }
  const result = { small: median(times.small), large: median(times.large) };
  return { question, ...result, ratio: result.large / result.small };
}
