import type { MetricDescription } from "@croquette/survey";
import { type Insertable, sql, type Updateable } from "kysely";
import type { Tx } from "../../platform/context.ts";
import type { SurveyTable, SurveyVersionTable } from "../../platform/database/types.ts";

/** Surveys with their published version and how many touchpoints ask them. */
function surveys(tx: Tx, workspaceId: string) {
  return tx
    .selectFrom("survey as s")
    .leftJoin("survey_version as v", (join) =>
      join.onRef("v.workspace_id", "=", "s.workspace_id").onRef("v.id", "=", "s.published_version_id"),
    )
    .select((eb) => [
      "s.id",
      "s.name",
      "s.draft",
      "s.draft_revision",
      "s.closed_at",
      "s.archived_at",
      "s.updated_at",
      "v.id as version_id",
      "v.number as version_number",
      "v.content as version_content",
      "v.published_at",
      sql<number>`jsonb_array_length(s.draft -> 'questions')`.as("question_count"),
      sql<boolean>`v.content is not null and v.content <> s.draft`.as("has_changes"),
      eb
        .selectFrom("touchpoint as t")
        .select((count) => count.fn.countAll<number>().as("n"))
        .whereRef("t.workspace_id", "=", "s.workspace_id")
        .whereRef("t.survey_id", "=", "s.id")
        .where("t.archived_at", "is", null)
        .as("touchpoint_count"),
    ])
    .where("s.workspace_id", "=", workspaceId);
}

export type SurveyRow = NonNullable<Awaited<ReturnType<typeof selectSurvey>>>;

export function selectSurvey(tx: Tx, workspaceId: string, surveyId: string) {
  return surveys(tx, workspaceId).where("s.id", "=", surveyId).executeTakeFirst();
}

export function selectSurveys(tx: Tx, workspaceId: string, page: { after: string | null; limit: number }) {
  return surveys(tx, workspaceId)
    .$if(page.after !== null, (query) => query.where("s.id", ">", page.after))
    .orderBy("s.id")
    .limit(page.limit)
    .execute();
}

/** Locks a survey, so that two who change it at once do so one after the other. */
export async function lockSurvey(tx: Tx, workspaceId: string, surveyId: string): Promise<void> {
  await tx
    .selectFrom("survey")
    .select("id")
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", surveyId)
    .forUpdate()
    .execute();
}

export async function insertSurvey(tx: Tx, survey: Insertable<SurveyTable>): Promise<void> {
  await tx.insertInto("survey").values(survey).execute();
}

export async function updateSurveyRow(
  tx: Tx,
  workspaceId: string,
  surveyId: string,
  change: Updateable<SurveyTable>,
): Promise<void> {
  await tx
    .updateTable("survey")
    .set(change)
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", surveyId)
    .execute();
}

export async function insertVersion(tx: Tx, version: Insertable<SurveyVersionTable>): Promise<void> {
  await tx.insertInto("survey_version").values(version).execute();
}

const measure = ["id", "kind", "lowest", "highest", "direction", "name"] as const;

/** Those of these metrics that exist. */
export function selectMetricsById(tx: Tx, workspaceId: string, metricIds: readonly string[]) {
  return tx
    .selectFrom("metric")
    .select(measure)
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", sql<string>`any(${metricIds}::uuid[])`)
    .execute();
}

/** What is measured by questions; the counts of cases are no question. */
export function selectMetrics(tx: Tx, workspaceId: string, page: { after: string | null; limit: number }) {
  return tx
    .selectFrom("metric")
    .select(measure)
    .where("workspace_id", "=", workspaceId)
    .where("kind", "<>", "case")
    .$if(page.after !== null, (query) => query.where("id", ">", page.after))
    .orderBy("id")
    .limit(page.limit)
    .execute();
}

/** Makes the metrics that are new and renames those that are known; a kind or scale never changes. */
export async function keepMetrics(
  tx: Tx,
  workspaceId: string,
  metrics: readonly MetricDescription[],
  createdAt: Date,
): Promise<void> {
  await tx
    .insertInto("metric")
    .values(
      metrics.map(({ metricId, kind, lowest, highest, direction, name }) => ({
        workspace_id: workspaceId,
        id: metricId,
        kind,
        lowest,
        highest,
        direction,
        name: JSON.stringify(name),
        created_at: createdAt,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(["workspace_id", "id"]).doUpdateSet((eb) => ({ name: eb.ref("excluded.name") })),
    )
    .execute();
}

/** The language that a member chose for himself or herself; null when none was chosen. */
export async function selectMemberLanguage(tx: Tx, workspaceId: string, memberId: string): Promise<string | null> {
  const row = await tx
    .selectFrom("member")
    .select("language")
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", memberId)
    .executeTakeFirst();
  return row?.language ?? null;
}

/** The touchpoints in use that ask this survey. */
export function selectTouchpointsAsking(tx: Tx, workspaceId: string, surveyId: string) {
  return tx
    .selectFrom("touchpoint")
    .select(["id", "name"])
    .where("workspace_id", "=", workspaceId)
    .where("survey_id", "=", surveyId)
    .where("archived_at", "is", null)
    .orderBy("id")
    .execute();
}
