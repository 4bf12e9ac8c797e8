import { sql } from "kysely";
import { hasEmail } from "../customers/index.ts";
import type { Tx } from "../platform/context.ts";
import type { CaseRow } from "./queries.ts";

/** Why the mail that asks about one round of a case is sent: it is sent once. */
export function askingReason(caseId: string, round: number): string {
  return `case:${caseId}:confirmation:${round}`;
}

/** Mirrors `askingReason`. */
const reasonOfRound = sql`'case:' || c.id || ':confirmation:' || c.reopened`;

/** Whether the question of this round was written. */
export async function isAsked(tx: Tx, workspaceId: string, reasonKey: string): Promise<boolean> {
  const mail = await tx
    .selectFrom("mail")
    .select("id")
    .where("workspace_id", "=", workspaceId)
    .where("reason_key", "=", reasonKey)
    .executeTakeFirst();
  return mail !== undefined;
}

export interface CaseToClose extends CaseRow {
  /** False: the question never left, because there is no mail server or no address any more. */
  readonly was_asked: boolean;
}

/**
 * The cases of any workspace whose customers had their time to answer, counted from when the question left. A case whose
 * question is yet to be written or sent is not among them. In a demo nothing is sent, and all of it is make-believe.
 */
export async function selectCasesToClose(tx: Tx, now: Date, limit: number): Promise<readonly CaseToClose[]> {
  const found = await sql<CaseToClose>`
    select c.*, (w.is_demo or coalesce(m.status in ('sent', 'unknown'), false)) as was_asked
    from recovery_case c
    join workspace w on w.id = c.workspace_id
    left join mail m on m.workspace_id = c.workspace_id and m.reason_key = ${reasonOfRound}
    where c.status = 'resolved' and c.confirm_until <= ${now}
      and (
        w.is_demo
        or m.status = 'held'
        or m.status in ('sent', 'unknown') and c.confirm_until + coalesce(m.sent_at - m.created_at, '0') <= ${now}
        or m.id is null and not ${hasEmail("c")}
      )
    order by c.confirm_until
    limit ${limit}
    for update of c skip locked`.execute(tx);
  return found.rows;
}

export interface ForgottenCase {
  readonly workspace_id: string;
  readonly id: string;
  readonly reopened: number;
  /** Who said that it was put right; null for a program. */
  readonly member_id: string | null;
}

/** Resolved cases of any workspace but demos whose customers have an address, and for whom nobody wrote the question. */
export async function selectForgottenCases(
  tx: Tx,
  resolvedBefore: Date,
  limit: number,
): Promise<readonly ForgottenCase[]> {
  const found = await sql<ForgottenCase>`
    select c.workspace_id, c.id, c.reopened, e.actor ->> 'id' as member_id
    from recovery_case c
    join workspace w on w.id = c.workspace_id and not w.is_demo
    left join lateral (
      select e.actor from case_event e
      where e.workspace_id = c.workspace_id and e.case_id = c.id and e.kind = 'resolved'
      order by e.at desc, e.id desc
      limit 1
    ) e on e.actor ->> 'kind' = 'member'
    where c.status = 'resolved' and c.resolved_at <= ${resolvedBefore} and ${hasEmail("c")}
      and not exists (
        select from mail m where m.workspace_id = c.workspace_id and m.reason_key = ${reasonOfRound})
    order by c.resolved_at
    limit ${limit}`.execute(tx);
  return found.rows;
}
