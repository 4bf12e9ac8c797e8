import { CompiledQuery, type RawBuilder, sql } from "kysely";
import type { Tx } from "../platform/context.ts";
import { exactly } from "../platform/database/exactly.ts";
import type { OneTrip } from "../platform/database/one-trip.ts";
import type { RowPosition } from "../platform/http/row-position.ts";
import { newId } from "../platform/id.ts";
import type { FeedbackFilter } from "./schemas.ts";
import { storeResponsesSql } from "./store-responses.sql.ts";
import type { PreparedResponse } from "./submission.ts";

export interface StoredRow {
  readonly workspace_id: string;
  readonly id: string;
  readonly customer_id: string | null;
}

/** Stores a batch in one statement; returns the rows that are new. */
export async function storeResponses(tx: Tx, responses: readonly PreparedResponse[]): Promise<readonly StoredRow[]> {
  const rows = JSON.stringify(responses.map(rowOf));
  const result = await tx.executeQuery<StoredRow>(CompiledQuery.raw(storeResponsesSql, [rows]));
  return result.rows;
}

/** The same as a transaction of its own: for answers that nobody reacts to before they are acknowledged. */
export function storeResponsesAlone(
  oneTrip: OneTrip,
  responses: readonly PreparedResponse[],
): Promise<readonly StoredRow[]> {
  return oneTrip<StoredRow>(storeResponsesSql, [JSON.stringify(responses.map(rowOf))]);
}

/** One answer as the row that `store-responses.sql.ts` reads. */
export function rowOf(response: PreparedResponse): Record<string, unknown> {
  return {
    workspace_id: response.workspaceId,
    id: response.id,
    channel: response.channel,
    touchpoint_id: response.touchpointId,
    place_id: response.placeId,
    survey_id: response.surveyId,
    survey_version_id: response.surveyVersionId,
    spot: response.spot,
    language: response.language,
    received_at: response.receivedAt,
    local_day: response.localDay,
    answers: response.answers,
    text: response.text,
    scores: Object.fromEntries(response.scores.map(({ metricId, score }) => [metricId, score])),
    content_hash: response.contentHash,
    ...(response.contact
      ? {
          email: response.contact.email,
          name: response.contact.name,
          new_customer_id: newId(),
          new_identity_id: newId(),
        }
      : {}),
  };
}

/** The content hashes (hexadecimal) of answers that were stored before, by "workspace id/id". */
export async function findContentHashes(
  tx: Tx,
  keys: readonly { readonly workspaceId: string; readonly id: string }[],
): Promise<ReadonlyMap<string, string>> {
  const found = await sql<{ workspace_id: string; id: string; hash: string }>`
    select f.workspace_id, f.id, encode(f.content_hash, 'hex') as hash
    from feedback f
    join unnest(${keys.map((key) => key.workspaceId)}::uuid[], ${keys.map((key) => key.id)}::uuid[]) as k (workspace_id, id)
      on f.workspace_id = k.workspace_id and f.id = k.id`.execute(tx);
  return new Map(found.rows.map((row) => [`${row.workspace_id}/${row.id}`, row.hash]));
}

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
  readonly language: string;
  readonly received_at: Date;
  /** The same with all its digits: a page ends between two rows of one millisecond. */
  readonly received_exactly: string;
  readonly local_day: string;
  readonly text: string | null;
  readonly answers: unknown;
  readonly survey_version_id: string | null;
  readonly case_id: string | null;
}

export interface FeedbackPage {
  readonly sort: "newest" | "oldest";
  readonly after: RowPosition | null;
  readonly limit: number;
}

function selectFeedback(workspaceId: string) {
  return sql`
    select f.id, f.kind, f.channel, f.touchpoint_id, t.name as touchpoint_name, f.place_id, p.name as place_name, f.spot,
      f.customer_id, c.name as customer_name, f.language, f.received_at, ${exactly(sql`f.received_at`)} as received_exactly, f.local_day, f.text, f.answers,
      f.survey_version_id, cf.case_id
    from feedback f
    left join touchpoint t on t.workspace_id = f.workspace_id and t.id = f.touchpoint_id
    left join place p on p.workspace_id = f.workspace_id and p.id = f.place_id
    left join customer c on c.workspace_id = f.workspace_id and c.id = f.customer_id
    left join case_feedback cf on cf.workspace_id = f.workspace_id and cf.feedback_id = f.id
    where f.workspace_id = ${workspaceId}`;
}

/** One page of feedback, plus one row that tells whether there is another. */
export async function selectFeedbackPage(
  tx: Tx,
  workspaceId: string,
  filter: FeedbackFilter,
  page: FeedbackPage,
): Promise<readonly FeedbackRow[]> {
  const conditions = filterConditions(filter);
  if (page.after) {
    const position = sql`(${page.after.at}::timestamptz, ${page.after.id}::uuid)`;
    conditions.push(
      page.sort === "newest" ? sql`(f.received_at, f.id) < ${position}` : sql`(f.received_at, f.id) > ${position}`,
    );
  }
  const order = page.sort === "newest" ? sql`f.received_at desc, f.id desc` : sql`f.received_at, f.id`;
  const found = await sql<FeedbackRow>`
    ${selectFeedback(workspaceId)}
    ${sql.join(
      conditions.map((condition) => sql` and ${condition}`),
      sql``,
    )}
    order by ${order}
    limit ${page.limit + 1}`.execute(tx);
  return found.rows;
}

function filterConditions(filter: FeedbackFilter): RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = [];
  if (filter.touchpoint) conditions.push(sql`f.touchpoint_id = ${filter.touchpoint}`);
  if (filter.place) conditions.push(sql`f.place_id = ${filter.place}`);
  if (filter.survey) conditions.push(sql`f.survey_id = ${filter.survey}`);
  if (filter.channel) conditions.push(sql`f.channel = ${filter.channel}`);
  if (filter.customer) conditions.push(sql`f.customer_id = ${filter.customer}`);
  if (filter.language) conditions.push(sql`f.language = ${filter.language}`);
  // The instants are a coarse frame for the index (a local day lies within two of them); the day itself decides.
  if (filter.from) {
    conditions.push(sql`f.local_day >= ${filter.from} and f.received_at >= ${filter.from}::date - interval '1 day'`);
  }
  if (filter.to) {
    conditions.push(sql`f.local_day <= ${filter.to} and f.received_at < ${filter.to}::date + interval '2 days'`);
  }
  if (filter.metric) {
    const score = sql`(f.answers -> ${filter.metric})`;
    conditions.push(
      sql`jsonb_typeof(${score}) = 'number' and ${score} between ${String(filter.fromScore ?? 0)}::jsonb and ${String(filter.toScore ?? 10)}::jsonb`,
    );
  }
  if (filter.commented) conditions.push(sql`f.text is not null`);
  if (filter.case === "with") conditions.push(sql`cf.case_id is not null`);
  if (filter.case === "without") conditions.push(sql`cf.case_id is null`);
  if (filter.search?.trim()) conditions.push(searchCondition(filter.search));
  return conditions;
}

/** Every word (or its beginning) must occur. Without a single letter or digit, the very characters are looked for. */
function searchCondition(search: string): RawBuilder<unknown> {
  const words = search.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return sql`position(${search.trim()} in f.text) > 0`;
  const query = words.map((word) => `'${word}':*`).join(" & ");
  return sql`f.text is not null and to_tsvector('simple', f.text) @@ to_tsquery('simple', ${query})`;
}

/** Some pieces of feedback, oldest first. */
export async function selectFeedbackByIds(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<readonly FeedbackRow[]> {
  const found = await sql<FeedbackRow>`
    ${selectFeedback(workspaceId)} and f.id = any(${ids}::uuid[]) order by f.received_at, f.id`.execute(tx);
  return found.rows;
}

export interface MetricRow {
  readonly id: string;
  readonly kind: string;
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly direction: "higher-is-better" | "lower-is-better" | null;
  readonly name: unknown;
}

/** The metrics of a workspace: few, and needed to read any answer. */
export async function selectMetrics(tx: Tx, workspaceId: string): Promise<readonly MetricRow[]> {
  return tx
    .selectFrom("metric")
    .select(["id", "kind", "lowest", "highest", "direction", "name"])
    .where("workspace_id", "=", workspaceId)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
}

export interface VersionRow {
  readonly id: string;
  readonly number: number;
  readonly content: unknown;
  readonly survey_name: string;
}

/** The published versions that some feedback answered. */
export async function selectVersions(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<readonly VersionRow[]> {
  const found = await sql<VersionRow>`
    select v.id, v.number, v.content, s.name as survey_name
    from survey_version v
    join survey s on s.workspace_id = v.workspace_id and s.id = v.survey_id
    where v.workspace_id = ${workspaceId} and v.id = any(${ids}::uuid[])`.execute(tx);
  return found.rows;
}
