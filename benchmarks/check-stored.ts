import pg from "pg";
import { recountSql } from "../server/understand/questions/recount.sql.ts";
import type { BenchWorkspace } from "./ground.ts";

export interface StoredCheck {
  readonly acknowledged: number;
  readonly missing: number;
  /** Unhappy answers that do not have exactly one case, and happy ones that have any. */
  readonly wrongCases: number;
  /** Sum of the differences between the dashboards and a recount of all answers. */
  readonly drift: number;
}

const acknowledgedSql = `
select count(*)::int as missing
from unnest($2::uuid[]) as sent (id)
where not exists (select from feedback f where f.workspace_id = $1 and f.id = sent.id)`;

const wrongCasesSql = `
select count(*)::int as wrong
from feedback f
where f.workspace_id = $1
  and (select count(*) from case_feedback c where c.workspace_id = $1 and c.feedback_id = f.id)
    <> case when (f.answers -> $2)::int <= 6 then 1 else 0 end`;

/** Whether everything that was acknowledged is there, once, and the numbers say what a recount says. */
export async function checkStored(
  url: string,
  { workspaceId, metrics: [recommendation] }: BenchWorkspace,
  acknowledged: readonly string[],
): Promise<StoredCheck> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("set role croquette_worker");
    const missing = await one(client, acknowledgedSql, [workspaceId, acknowledged]);
    const wrongCases = await one(client, wrongCasesSql, [workspaceId, recommendation]);
    const days = await client.query<{ day: string }>(
      "select distinct local_day::text as day from feedback where workspace_id = $1",
      [workspaceId],
    );
    let drift = 0;
    for (const { day } of days.rows) {
      const recount = await client.query<{ drift: number }>(recountSql, [workspaceId, day]);
      drift += recount.rows[0]?.drift ?? 0;
    }
    return { acknowledged: acknowledged.length, missing, wrongCases, drift };
  } finally {
    await client.end();
  }
}

async function one(client: pg.Client, statement: string, values: unknown[]): Promise<number> {
  const found = await client.query<Record<string, number>>(statement, values);
  return Object.values(found.rows[0] ?? {})[0] ?? 0;
}
