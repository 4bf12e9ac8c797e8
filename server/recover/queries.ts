import { CompiledQuery, type RawBuilder, type Selectable, sql } from "kysely";
import type { Tx } from "../platform/context.ts";
import { orLoseRace } from "../platform/database/lost-race.ts";
import type { RecoveryCaseTable } from "../platform/database/types.ts";
import { newId } from "../platform/id.ts";
import type { CaseState } from "./case-state.ts";
import { openCasesSql } from "./open-cases.sql.ts";

export type CaseRow = Selectable<RecoveryCaseTable>;

export interface HeldRow {
  readonly workspace_id: string;
  readonly id: string;
  readonly key: string;
  readonly opened: boolean;
}

/** Opens cases, or adds to open ones, for a whole batch in one statement (see open-cases.sql.ts for the rows). */
export async function holdCases(
  tx: Tx,
  cases: readonly Readonly<Record<string, unknown>>[],
  said: readonly Readonly<Record<string, unknown>>[],
  codes: { readonly opened: number; readonly reopened: number; readonly resolved: number },
): Promise<readonly HeldRow[]> {
  const values = [JSON.stringify(cases), JSON.stringify(said), codes.opened, codes.reopened, codes.resolved];
  // Feedback is marked twice at once: it belongs to one case.
  const held = await orLoseRace("case_feedback_once", () =>
    tx.executeQuery<HeldRow>(CompiledQuery.raw(openCasesSql, values)),
  );
  return held.rows;
}

/** A case that nobody else can change until this transaction ends. */
export function lockCase(tx: Tx, workspaceId: string, id: string): Promise<CaseRow | undefined> {
  return tx
    .selectFrom("recovery_case")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

export interface CaseFields {
  readonly owner_member_id?: string | null;
  readonly owner_team_id?: string | null;
  readonly cause_id?: string | null;
  readonly done_text?: string | null;
}

/** Writes where a locked case stands now, as its next revision. */
export async function updateCase(tx: Tx, row: CaseRow, state: CaseState, fields: CaseFields, now: Date): Promise<void> {
  const { resolvedAt, closedAt } = state;
  const update = tx
    .updateTable("recovery_case")
    .set({
      status: state.status,
      deadline_at: state.deadlineAt,
      waiting_since: state.waitingSince,
      resolved_at: state.resolvedAt,
      closed_at: state.closedAt,
      confirmation: state.confirmation,
      confirm_until: state.confirmUntil,
      reopened: state.reopened,
      ...(isNew(resolvedAt, row.resolved_at) ? { resolved_day: localDay(row.workspace_id, resolvedAt) } : {}),
      ...(isNew(closedAt, row.closed_at) ? { closed_day: localDay(row.workspace_id, closedAt) } : {}),
      revision: row.revision + 1,
      updated_at: now,
      ...fields,
    })
    .where("workspace_id", "=", row.workspace_id)
    .where("id", "=", row.id);
  // An old case opens again while its customer's next one is being opened: there is one.
  await orLoseRace("recovery_case_one_open", () => update.execute());
}

function isNew(time: Date | null, before: Date | null): time is Date {
  return time !== null && time.getTime() !== before?.getTime();
}

/** The day of a time where the workspace is. */
function localDay(workspaceId: string, time: Date): RawBuilder<string> {
  return sql<string>`(
    select (${time}::timestamptz at time zone w.time_zone)::date from workspace w where w.id = ${workspaceId})`;
}

/** The case as the decisions see it. */
export function stateOf(row: CaseRow): CaseState {
  return {
    status: row.status,
    deadlineAt: row.deadline_at,
    waitingSince: row.waiting_since,
    resolvedAt: row.resolved_at,
    closedAt: row.closed_at,
    confirmation: row.confirmation,
    confirmUntil: row.confirm_until,
    reopened: row.reopened,
  };
}

/** What a case is about, oldest first. */
export async function selectCaseFeedbackIds(tx: Tx, workspaceId: string, caseId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("case_feedback")
    .select("feedback_id")
    .where("workspace_id", "=", workspaceId)
    .where("case_id", "=", caseId)
    .orderBy("added_at")
    .orderBy("feedback_id")
    .execute();
  return rows.map((row) => row.feedback_id);
}

/** The case that some feedback belongs to. */
export async function findCaseOfFeedback(tx: Tx, workspaceId: string, feedbackId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom("case_feedback")
    .select("case_id")
    .where("workspace_id", "=", workspaceId)
    .where("feedback_id", "=", feedbackId)
    .executeTakeFirst();
  return row?.case_id;
}

/** Another case of the same customer at the same touchpoint that is not closed: there can be one. */
export function findOtherOpenCase(tx: Tx, row: CaseRow): Promise<CaseRow | undefined> {
  return selectOtherOpenCase(tx, row).executeTakeFirst();
}

/** The same, to change it. */
export function lockOtherOpenCase(tx: Tx, row: CaseRow): Promise<CaseRow | undefined> {
  return selectOtherOpenCase(tx, row).forUpdate().executeTakeFirst();
}

function selectOtherOpenCase(tx: Tx, row: CaseRow) {
  return tx
    .selectFrom("recovery_case")
    .selectAll()
    .where("workspace_id", "=", row.workspace_id)
    .where("touchpoint_id", "=", row.touchpoint_id)
    .where("customer_id", "=", row.customer_id)
    .where("status", "<>", "closed")
    .where("id", "<>", row.id);
}

/** The latest thing that was said in a case: its language is the customer's, its words are what a mail recalls. */
export async function findLatestFeedback(
  tx: Tx,
  workspaceId: string,
  caseId: string,
): Promise<{ language: string; text: string | null; received_at: Date } | undefined> {
  const found = await sql<{ language: string; text: string | null; received_at: Date }>`
    select f.language, f.text, f.received_at
    from case_feedback cf
    join feedback f on f.workspace_id = cf.workspace_id and f.id = cf.feedback_id
    where cf.workspace_id = ${workspaceId} and cf.case_id = ${caseId}
    order by (f.text is null), f.received_at desc
    limit 1`.execute(tx);
  return found.rows[0];
}

/** The mails that this case sent, newest first. */
export function selectCaseMails(tx: Tx, workspaceId: string, caseId: string) {
  return tx
    .selectFrom("mail")
    .select(["id", "kind", "status", "created_at"])
    .where("workspace_id", "=", workspaceId)
    .where("case_id", "=", caseId)
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .execute();
}

/** Adds one happening to the numbers, on its day, or on the workspace's local day of that time. */
export async function insertCaseCount(
  tx: Tx,
  counted: Pick<CaseRow, "workspace_id" | "touchpoint_id" | "place_id" | "survey_id" | "channel">,
  count: { readonly code: number; readonly at: Date; readonly day: string | null; readonly sign: 1 | -1 },
): Promise<void> {
  await sql`
    insert into score_delta (workspace_id, id, day, touchpoint_id, place_id, survey_id, channel, scores, sign)
    select w.id, ${newId()}::uuid, coalesce(${count.day}::date, (${count.at}::timestamptz at time zone w.time_zone)::date),
      ${counted.touchpoint_id}::uuid, ${counted.place_id}::uuid, ${counted.survey_id}::uuid, ${counted.channel}::text,
      jsonb_build_object(m.id, ${count.code}::int), ${count.sign}::smallint
    from workspace w
    join metric m on m.workspace_id = w.id and m.kind = 'case'
    where w.id = ${counted.workspace_id}`.execute(tx);
}

/** Feedback with what a case takes over from it and from its touchpoint. */
export function findFeedbackToMark(tx: Tx, workspaceId: string, id: string) {
  return tx
    .selectFrom("feedback as f")
    .leftJoin("touchpoint as t", (join) =>
      join.onRef("t.workspace_id", "=", "f.workspace_id").onRef("t.id", "=", "f.touchpoint_id"),
    )
    .select([
      "f.id",
      "f.touchpoint_id",
      "f.place_id",
      "f.survey_id",
      "f.channel",
      "f.spot",
      "f.customer_id",
      "t.owner_member_id",
      "t.owner_team_id",
    ])
    .where("f.workspace_id", "=", workspaceId)
    .where("f.id", "=", id)
    .executeTakeFirst();
}

export type FeedbackToMark = NonNullable<Awaited<ReturnType<typeof findFeedbackToMark>>>;

/** The metric under which a workspace counts what happens to its cases. */
export async function findCaseMetric(tx: Tx, workspaceId: string): Promise<string | undefined> {
  const metric = await tx
    .selectFrom("metric")
    .select("id")
    .where("workspace_id", "=", workspaceId)
    .where("kind", "=", "case")
    .executeTakeFirst();
  return metric?.id;
}
