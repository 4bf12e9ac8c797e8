import { sql } from "kysely";
import type { Tx } from "../../platform/context.ts";
import type { Scope } from "../../understand/index.ts";

export interface OpenFigures {
  readonly open: number;
  readonly late: number;
}

/** How many cases somebody still has to do something about, and how many of them are past their deadline. */
export async function countOpenCases(tx: Tx, workspaceId: string, scope: Scope, now: Date): Promise<OpenFigures> {
  const found = await sql<OpenFigures>`
    select count(*)::integer as open, (count(*) filter (where deadline_at < ${now}))::integer as late
    from recovery_case
    where workspace_id = ${workspaceId} and status in ('new', 'in_progress', 'waiting') and ${inScope(scope)}`.execute(
    tx,
  );
  return found.rows[0] ?? { open: 0, late: 0 };
}

function inScope({ dimension, value }: Scope) {
  switch (dimension) {
    case "all":
      return sql`true`;
    case "touchpoint":
      return sql`touchpoint_id::text = ${value}`;
    case "place":
      return sql`place_id::text = ${value}`;
    case "survey":
      return sql`survey_id::text = ${value}`;
    case "channel":
      return sql`channel = ${value}`;
  }
}
