import { type RawBuilder, sql } from "kysely";
import { nearby, saysIndexedWords, saysWords, wordsIn } from "../listen/index.ts";
import type { Tx } from "../platform/context.ts";
import { findIdsPastTheWall } from "../platform/database/past-the-wall.ts";

/** Which cases are looked through, as `c`, in which order, and how many are wanted. */
export interface WantedCases {
  readonly workspaceId: string;
  readonly among: RawBuilder<unknown>;
  readonly order: RawBuilder<unknown>;
  readonly limit: number;
}

const aReference = /^[0-9a-f]{6}$/i;

/**
 * The cases where the customer wrote these words (or their beginnings), whose customer's name has this text, or that
 * have this reference. What is common fills its page from the first cases in order; what is rare is left to the indexes.
 */
export async function findCases(tx: Tx, wanted: WantedCases, search: string): Promise<readonly string[]> {
  const { among, order, limit } = wanted;
  const near = await sql<{ walked: number; ids: string[] }>`
    with c as materialized (
      select c.* from recovery_case c where ${among} order by ${order} limit ${nearby(limit)}
    )
    select (select count(*)::int from c) as walked, array(
      select c.id from c
      left join customer cu on cu.workspace_id = c.workspace_id and cu.id = c.customer_id
      where ${isFound(search)}
      order by ${order}
      limit ${limit}
    ) as ids`.execute(tx);
  const { walked, ids } = near.rows[0] ?? { walked: 0, ids: [] };
  return walked < nearby(limit) || ids.length === limit ? ids : findFarCases(tx, wanted, search);
}

function isFound(search: string): RawBuilder<unknown> {
  const ways = [sql`cu.name ilike ${like(search)}`];
  if (aReference.test(search)) ways.push(hasReference(search));
  const words = wordsIn(search);
  if (words) {
    ways.push(sql`exists (
      select from case_feedback cf
      join feedback f on f.workspace_id = cf.workspace_id and f.id = cf.feedback_id
      where cf.workspace_id = c.workspace_id and cf.case_id = c.id and ${saysWords(words)})`);
  }
  return sql`(${sql.join(ways, sql` or `)})`;
}

/** Each way starts from what it looks for, not from the cases. */
function findFarCases(tx: Tx, { workspaceId, among, order, limit }: WantedCases, search: string): Promise<string[]> {
  const ways = [
    sql`select rc.id
      from customer cu
      join recovery_case rc on rc.workspace_id = cu.workspace_id and rc.customer_id = cu.id
      where cu.workspace_id = ${workspaceId} and cu.name ilike ${like(search)}`,
  ];
  if (aReference.test(search)) {
    ways.push(sql`select c.id from recovery_case c where c.workspace_id = ${workspaceId} and ${hasReference(search)}`);
  }
  const words = wordsIn(search);
  if (words) {
    ways.push(sql`select cf.case_id
      from feedback f
      join case_feedback cf on cf.workspace_id = f.workspace_id and cf.feedback_id = f.id
      where f.workspace_id = ${workspaceId} and ${saysIndexedWords(workspaceId, words)}`);
  }
  return findIdsPastTheWall(
    tx,
    sql<{ id: string }>`
      with found (id) as materialized (${sql.join(ways, sql` union `)})
      select c.id
      from found
      join recovery_case c on c.workspace_id = ${workspaceId} and c.id = found.id
      where ${among}
      order by ${order}
      limit ${limit}`,
  );
}

function hasReference(search: string): RawBuilder<unknown> {
  return sql`right(c.id::text, 6) = ${search.toLowerCase()}`;
}

function like(search: string): string {
  return `%${search.replaceAll(/[\\%_]/g, "\\$&")}%`;
}
