import { CompiledQuery, sql } from "kysely";
import type { Tx } from "../platform/context.ts";
import type { OneTrip } from "../platform/database/one-trip.ts";
import { newId } from "../platform/id.ts";
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
