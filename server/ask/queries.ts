import type { Tx } from "../platform/context.ts";

// What the survey page and the taking of answers read. They know no workspace yet: the link's code says which.

/** The touchpoint behind a link, with everything its page needs; it may be closed. */
export function selectAskable(tx: Tx, workspaceCode: string, touchpointCode: string) {
  return tx
    .selectFrom("workspace as w")
    .innerJoin("touchpoint as t", "t.workspace_id", "w.id")
    .innerJoin("survey as s", (join) =>
      join.onRef("s.workspace_id", "=", "t.workspace_id").onRef("s.id", "=", "t.survey_id"),
    )
    .leftJoin("survey_version as v", (join) =>
      join.onRef("v.workspace_id", "=", "s.workspace_id").onRef("v.id", "=", "s.published_version_id"),
    )
    .leftJoin("place as p", (join) =>
      join.onRef("p.workspace_id", "=", "t.workspace_id").onRef("p.id", "=", "t.place_id"),
    )
    .leftJoin("member as m", (join) =>
      join.onRef("m.workspace_id", "=", "t.workspace_id").onRef("m.id", "=", "t.owner_member_id"),
    )
    .leftJoin("team as team", (join) =>
      join.onRef("team.workspace_id", "=", "t.workspace_id").onRef("team.id", "=", "t.owner_team_id"),
    )
    .select([
      "w.id as workspace_id",
      "w.name as workspace_name",
      "w.language as workspace_language",
      "w.time_zone",
      "w.settings",
      "t.id as touchpoint_id",
      "t.name as touchpoint_name",
      "t.channel",
      "t.spots",
      "t.archived_at as touchpoint_archived_at",
      "t.place_id",
      "p.name as place_name",
      "t.owner_member_id",
      "t.owner_team_id",
      "m.name as member_name",
      "m.removed_at as member_removed_at",
      "team.name as team_name",
      "s.id as survey_id",
      "s.closed_at",
      "s.archived_at as survey_archived_at",
      "v.id as version_id",
      "v.content",
    ])
    .where("w.code", "=", workspaceCode)
    .where("t.code", "=", touchpointCode)
    .executeTakeFirst();
}

/** The content of any published version of this survey: a guest may send what an earlier version asked. */
export function selectVersionOfSurvey(tx: Tx, workspaceId: string, surveyId: string, versionId: string) {
  return tx
    .selectFrom("survey_version")
    .select(["id", "content"])
    .where("workspace_id", "=", workspaceId)
    .where("survey_id", "=", surveyId)
    .where("id", "=", versionId)
    .executeTakeFirst();
}
