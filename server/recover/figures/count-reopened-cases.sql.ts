import { sql } from "kysely";
import type { Tx } from "../../platform/context.ts";
import type { Period, Scope } from "../../understand/index.ts";

/** How many cases were opened again in a period, however often each: as many as the list behind the number shows. */
export async function countReopenedCases(
  tx: Tx,
  workspaceId: string,
  { dimension, value }: Scope,
  { from, to }: Period,
): Promise<number> {
  const found = await sql<{ cases: number }>`
    select count(*)::int as cases
    from recovery_case c
    join workspace w on w.id = c.workspace_id
    where c.workspace_id = ${workspaceId} and c.reopened > 0
      and case ${dimension}
        when 'touchpoint' then c.touchpoint_id::text = ${value}
        when 'place' then c.place_id::text = ${value}
        when 'survey' then c.survey_id::text = ${value}
        when 'channel' then c.channel = ${value}
        else true
      end
      and exists (
        select from case_event e
        where e.workspace_id = c.workspace_id and e.case_id = c.id and e.kind = 'reopened'
          and e.at >= ${from}::date::timestamp at time zone w.time_zone
          and e.at < (${to}::date + 1)::timestamp at time zone w.time_zone)`.execute(tx);
  return found.rows[0]?.cases ?? 0;
}
