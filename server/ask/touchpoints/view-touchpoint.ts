import { joinLinkCode, surveyLink } from "../link.ts";
import { statusOf } from "../surveys/view-survey.ts";
import type { TouchpointRow } from "./queries.ts";
import type { Touchpoint, TouchpointView } from "./schemas.ts";

/** A touchpoint as others see it. */
export function viewTouchpoint(row: TouchpointRow): Touchpoint {
  return {
    id: row.id,
    name: row.name,
    code: row.code,
    linkCode: joinLinkCode({ workspaceCode: row.workspace_code, touchpointCode: row.code }),
    channel: row.channel,
    place: row.place_id === null ? null : { id: row.place_id, name: row.place_name ?? "" },
    survey: {
      id: row.survey_id,
      name: row.survey_name,
      status: statusOf({ ...row, archived_at: row.survey_archived_at }),
    },
    owner: ownerOf(row),
    spots: row.spots,
    createdAt: row.created_at.toISOString(),
    archivedAt: row.archived_at?.toISOString() ?? null,
  };
}

/** The same with the link that guests follow. */
export function withLink(touchpoint: Touchpoint, publicUrl: string): TouchpointView {
  return { ...touchpoint, link: surveyLink(publicUrl, touchpoint.linkCode, null) };
}

function ownerOf(row: TouchpointRow): TouchpointView["owner"] {
  if (row.owner_member_id !== null) return { kind: "member", id: row.owner_member_id, name: row.member_name ?? "" };
  if (row.owner_team_id !== null) return { kind: "team", id: row.owner_team_id, name: row.team_name ?? "" };
  return null;
}
