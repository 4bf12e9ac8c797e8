import { type RawBuilder, sql } from "kysely";
import { hasEmail, joinFirstEmail } from "../customers/index.ts";
import type { Tx } from "../platform/context.ts";
import { and } from "../platform/database/and.ts";
import { exactly } from "../platform/database/exactly.ts";
import type { RowPosition } from "../platform/http/row-position.ts";
import { type Scope, wholeWorkspace } from "../understand/index.ts";
import { findCases, type WantedCases } from "./case-search.sql.ts";
import type { CaseRow } from "./queries.ts";
import type { CaseFilter } from "./schemas.ts";

/** A case with the names and counts that every view of it shows. */
export interface ShownCaseRow extends CaseRow {
  readonly owner_member_name: string | null;
  readonly owner_team_name: string | null;
  readonly touchpoint_name: string | null;
  readonly place_name: string | null;
  readonly customer_name: string | null;
  readonly customer_email: string | null;
  readonly cause_name: string | null;
  readonly feedback_count: number;
  readonly excerpt: string | null;
  /** Times with all their digits: a page ends between two rows of one millisecond. */
  readonly deadline_exactly: string;
  readonly opened_exactly: string;
}

export interface CasePageRequest {
  readonly sort: "deadline" | "opened";
  readonly after: RowPosition | null;
  readonly limit: number;
  readonly now: Date;
  /** Who "me" is; null for a program, which owns nothing. */
  readonly memberId: string | null;
}

function selectShown(workspaceId: string): RawBuilder<unknown> {
  return sql`
    select c.*, ${exactly(sql`c.deadline_at`)} as deadline_exactly, ${exactly(sql`c.opened_at`)} as opened_exactly,
      m.name as owner_member_name, t.name as owner_team_name, tp.name as touchpoint_name, p.name as place_name,
      cu.name as customer_name, i.value as customer_email, ca.name as cause_name,
      said.feedback_count, said.excerpt
    from recovery_case c
    left join member m on m.workspace_id = c.workspace_id and m.id = c.owner_member_id
    left join team t on t.workspace_id = c.workspace_id and t.id = c.owner_team_id
    left join touchpoint tp on tp.workspace_id = c.workspace_id and tp.id = c.touchpoint_id
    left join place p on p.workspace_id = c.workspace_id and p.id = c.place_id
    left join customer cu on cu.workspace_id = c.workspace_id and cu.id = c.customer_id
    left join cause ca on ca.workspace_id = c.workspace_id and ca.id = c.cause_id
    ${joinFirstEmail("c")}
    left join lateral (
      select count(*)::int as feedback_count,
        left((array_agg(f.text order by f.received_at desc) filter (where f.text is not null))[1], 300) as excerpt
      from case_feedback cf
      join feedback f on f.workspace_id = cf.workspace_id and f.id = cf.feedback_id
      where cf.workspace_id = c.workspace_id and cf.case_id = c.id
    ) said on true
    where c.workspace_id = ${workspaceId}`;
}

/** One case as it is shown. */
export async function findShownCase(tx: Tx, workspaceId: string, id: string): Promise<ShownCaseRow | undefined> {
  const found = await sql<ShownCaseRow>`${selectShown(workspaceId)} and c.id = ${id}`.execute(tx);
  return found.rows[0];
}

/** One page of cases, plus one row that tells whether there is another. */
export async function selectCasePage(
  tx: Tx,
  workspaceId: string,
  filter: CaseFilter,
  page: CasePageRequest,
): Promise<readonly ShownCaseRow[]> {
  const search = filter.search?.trim();
  const among = sql`c.workspace_id = ${workspaceId} ${and(conditionsOf(workspaceId, filter, page))}`;
  const order = page.sort === "deadline" ? sql`c.deadline_at, c.id` : sql`c.opened_at desc, c.id desc`;
  const wanted = { workspaceId, among, order, limit: page.limit + 1 };
  // The page is made before anything is read beside its rows.
  const ids = search ? await findCases(tx, wanted, search) : await selectCaseIds(tx, wanted);
  if (ids.length === 0) return [];
  const found = await sql<ShownCaseRow>`
    ${selectShown(workspaceId)} and c.id = any(${ids}::uuid[]) order by ${order}`.execute(tx);
  return found.rows;
}

async function selectCaseIds(tx: Tx, { among, order, limit }: WantedCases): Promise<readonly string[]> {
  const found = await sql<{ id: string }>`
    select c.id from recovery_case c where ${among} order by ${order} limit ${limit}`.execute(tx);
  return found.rows.map(({ id }) => id);
}

/** How many cases are open at a moment. */
export interface OpenCounts {
  readonly open: number;
  /** Those of them whose customer waits for an answer. */
  readonly waiting: number;
  readonly late: number;
}

/** How many open cases there are in the workspace or one cut of it, and how many of them wait for an answer or are late. */
export async function countOpenCases(
  tx: Tx,
  workspaceId: string,
  now: Date,
  scope: Scope = wholeWorkspace,
): Promise<OpenCounts> {
  const found = await sql<OpenCounts>`
    select count(*)::int as open, (count(*) filter (where ${awaitsReply}))::int as waiting,
      (count(*) filter (where c.deadline_at < ${now}))::int as late
    from recovery_case c
    where c.workspace_id = ${workspaceId} and ${isOpen}
      and case ${scope.dimension}
        when 'touchpoint' then c.touchpoint_id::text = ${scope.value}
        when 'place' then c.place_id::text = ${scope.value}
        when 'survey' then c.survey_id::text = ${scope.value}
        when 'channel' then c.channel = ${scope.value}
        else true
      end`.execute(tx);
  return found.rows[0] ?? { open: 0, waiting: 0, late: 0 };
}

function* conditionsOf(
  workspaceId: string,
  filter: CaseFilter,
  { now, memberId, sort, after }: CasePageRequest,
): Iterable<RawBuilder<unknown>> {
  if (after) {
    const position = sql`(${after.at}::timestamptz, ${after.id}::uuid)`;
    yield sort === "deadline" ? sql`(c.deadline_at, c.id) > ${position}` : sql`(c.opened_at, c.id) < ${position}`;
  }
  if (filter.status === "open") yield isOpen;
  else if (filter.status !== "all") yield sql`c.status = ${filter.status}`;
  if (filter.awaits) yield sql`${isOpen} and (${awaitsReply}) = ${filter.awaits === "reply"}`;
  if (filter.late) yield sql`${isOpen} and c.deadline_at < ${now}`;
  if (filter.owner) yield ownerCondition(workspaceId, filter.owner, memberId);
  if (filter.touchpoint) yield sql`c.touchpoint_id = ${filter.touchpoint}`;
  if (filter.place) yield sql`c.place_id = ${filter.place}`;
  if (filter.customer) yield sql`c.customer_id = ${filter.customer}`;
  if (filter.cause) yield sql`c.cause_id = ${filter.cause}`;
  if (filter.confirmation) yield sql`c.confirmation = ${filter.confirmation}`;
  if (filter.reopened) yield sql`c.reopened > 0`;
  if (filter.openedFrom) yield sql`c.opened_at >= ${startOf(workspaceId, filter.openedFrom)}`;
  if (filter.openedTo) yield sql`c.opened_at < ${endOf(workspaceId, filter.openedTo)}`;
  if (filter.resolvedFrom) yield sql`c.resolved_at >= ${startOf(workspaceId, filter.resolvedFrom)}`;
  if (filter.resolvedTo) yield sql`c.resolved_at < ${endOf(workspaceId, filter.resolvedTo)}`;
  if (filter.closedFrom) yield sql`c.closed_at >= ${startOf(workspaceId, filter.closedFrom)}`;
  if (filter.closedTo) yield sql`c.closed_at < ${endOf(workspaceId, filter.closedTo)}`;
  if (filter.reopenedFrom || filter.reopenedTo) yield wasReopened(workspaceId, filter);
}

const isOpen = sql`c.status in ('new', 'in_progress', 'waiting')`;

/** The customer can be answered, and no person has done so. */
const awaitsReply = sql`c.waiting_since is not null and ${hasEmail("c")}`;

function wasReopened(workspaceId: string, { reopenedFrom, reopenedTo }: CaseFilter): RawBuilder<unknown> {
  const from = reopenedFrom ? sql`and e.at >= ${startOf(workspaceId, reopenedFrom)}` : sql``;
  const to = reopenedTo ? sql`and e.at < ${endOf(workspaceId, reopenedTo)}` : sql``;
  return sql`c.reopened > 0 and exists (
    select from case_event e
    where e.workspace_id = c.workspace_id and e.case_id = c.id and e.kind = 'reopened' ${from} ${to})`;
}

function ownerCondition(workspaceId: string, owner: string, memberId: string | null): RawBuilder<unknown> {
  if (owner === "none") return sql`c.owner_member_id is null and c.owner_team_id is null`;
  if (owner.startsWith("team:")) return sql`c.owner_team_id = ${owner.slice("team:".length)}`;
  if (owner !== "me") return sql`c.owner_member_id = ${owner}`;
  return sql`(c.owner_member_id = ${memberId} or c.owner_team_id in (
    select tm.team_id from team_member tm where tm.workspace_id = ${workspaceId} and tm.member_id = ${memberId}))`;
}

/** The first moment of a day where the workspace is. */
function startOf(workspaceId: string, day: string): RawBuilder<Date> {
  return sql`(select ${day}::date::timestamp at time zone w.time_zone from workspace w where w.id = ${workspaceId})`;
}

function endOf(workspaceId: string, day: string): RawBuilder<Date> {
  return sql`(select (${day}::date + 1)::timestamp at time zone w.time_zone from workspace w where w.id = ${workspaceId})`;
}
