import { type RawBuilder, sql } from "kysely";
import { joinFirstEmail } from "../customers/index.ts";
import type { Tx } from "../platform/context.ts";
import { and } from "../platform/database/and.ts";
import { exactly } from "../platform/database/exactly.ts";
import { findIdsPastTheWall } from "../platform/database/past-the-wall.ts";
import { type FeedbackPage, framing, inOrder, narrowing, saying } from "./feedback-conditions.sql.ts";
import type { FeedbackFilter } from "./schemas.ts";
import { nearby, saysIndexedWords, saysWords, wordsIn } from "./word-search.sql.ts";

export interface FeedbackRow {
  readonly id: string;
  readonly kind: string;
  readonly channel: string;
  readonly touchpoint_id: string | null;
  readonly touchpoint_name: string | null;
  readonly place_id: string | null;
  readonly place_name: string | null;
  readonly spot: string | null;
  readonly customer_id: string | null;
  readonly customer_name: string | null;
  readonly customer_email: string | null;
  readonly language: string;
  readonly received_at: Date;
  readonly received_exactly: string;
  readonly local_day: string;
  readonly text: string | null;
  readonly answers: unknown;
  readonly survey_version_id: string | null;
  readonly case_id: string | null;
}

function selectFeedback(workspaceId: string): RawBuilder<FeedbackRow> {
  return sql`
    select f.id, f.kind, f.channel, f.touchpoint_id, t.name as touchpoint_name, f.place_id, p.name as place_name, f.spot,
      f.customer_id, c.name as customer_name, i.value as customer_email, f.language, f.received_at, ${exactly(sql`f.received_at`)} as received_exactly, f.local_day, f.text, f.answers,
      f.survey_version_id, cf.case_id
    from feedback f
    left join touchpoint t on t.workspace_id = f.workspace_id and t.id = f.touchpoint_id
    left join place p on p.workspace_id = f.workspace_id and p.id = f.place_id
    left join customer c on c.workspace_id = f.workspace_id and c.id = f.customer_id
    ${joinFirstEmail("f")}
    ${joinCase}
    where f.workspace_id = ${workspaceId}`;
}

const joinCase = sql`left join case_feedback cf on cf.workspace_id = f.workspace_id and cf.feedback_id = f.id`;

/** Some pieces of feedback, oldest first. */
export function selectFeedbackByIds(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<readonly FeedbackRow[]> {
  return selectThese(tx, workspaceId, ids, sql`received_at, id`);
}

async function selectThese(tx: Tx, workspaceId: string, ids: readonly string[], order: RawBuilder<unknown>) {
  if (ids.length === 0) return [];
  const found = await sql<FeedbackRow>`
    ${selectFeedback(workspaceId)} and f.id = any(${ids}::uuid[]) order by ${order}`.execute(tx);
  return found.rows;
}

/** One page of feedback, plus one row that tells whether there is another. */
export async function selectFeedbackPage(
  tx: Tx,
  workspaceId: string,
  filter: FeedbackFilter,
  page: FeedbackPage,
): Promise<readonly FeedbackRow[]> {
  const words = wordsIn(filter.search ?? "");
  if (words)
    return selectThese(tx, workspaceId, await findByWords(tx, workspaceId, filter, page, words), inOrder(page));
  const found = await sql<FeedbackRow>`
    ${selectFeedback(workspaceId)} ${and(framing(filter, page))} ${and(narrowing(filter))} ${and(saying(filter))}
    order by ${inOrder(page)}
    limit ${page.limit + 1}`.execute(tx);
  return found.rows;
}

/** A common word fills the page from the comments nearby; a rare one is left to the index. */
async function findByWords(
  tx: Tx,
  workspaceId: string,
  filter: FeedbackFilter,
  page: FeedbackPage,
  words: RawBuilder<unknown>,
): Promise<readonly string[]> {
  const near = await sql<{ walked: number; ids: string[] }>`
    with f as materialized (
      select f.* from feedback f
      where f.workspace_id = ${workspaceId} and f.text is not null ${and(framing(filter, page))}
      order by ${inOrder(page)}
      limit ${nearby(page.limit)}
    )
    select (select count(*)::int from f) as walked, array(
      select f.id from f ${joinCase}
      where ${saysWords(words)} ${and(narrowing(filter))}
      order by ${inOrder(page)}
      limit ${page.limit + 1}
    ) as ids`.execute(tx);
  const { walked, ids } = near.rows[0] ?? { walked: 0, ids: [] };
  if (walked < nearby(page.limit) || ids.length > page.limit) return ids;

  // The limit stands outside: within, it would let the planner hope for a match soon and walk all feedback in order.
  return findIdsPastTheWall(
    tx,
    sql<{ id: string }>`
      with found as materialized (
        select f.id, f.received_at from feedback f ${joinCase}
        where f.workspace_id = ${workspaceId} and ${saysIndexedWords(workspaceId, words)}
          ${and(framing(filter, page))} ${and(narrowing(filter))}
      )
      select id from found
      order by ${inOrder(page)}
      limit ${page.limit + 1}`,
  );
}
