import type { Tx } from "../platform/context.ts";
import { readSettings } from "../workspace/index.ts";
import type { Askable } from "./askable.ts";
import { readContent } from "./content-schema.ts";
import { splitLinkCode } from "./link.ts";
import { firstNameForGuests, nameForGuests } from "./name-for-guests.ts";
import { selectAskable } from "./queries.ts";

/** The touchpoint behind a link's code, as it is in this transaction; null when there is none. */
export async function loadAskable(tx: Tx, code: string): Promise<Askable | null> {
  const parts = splitLinkCode(code);
  const row = parts && (await selectAskable(tx, parts.workspaceCode, parts.touchpointCode));
  if (!row) return null;

  const moment = {
    code,
    workspaceId: row.workspace_id,
    workspaceName: row.workspace_name,
    workspaceLanguage: row.workspace_language,
    timeZone: row.time_zone,
    settings: readSettings(row.settings),
    touchpointId: row.touchpoint_id,
    touchpointName: row.touchpoint_name,
    channel: row.channel,
    spots: row.spots,
    placeId: row.place_id,
    placeName: row.place_name,
    ownerMemberId: row.owner_member_id,
    ownerTeamId: row.owner_team_id,
    ownerName: row.member_removed_at ? null : (firstNameForGuests(row.member_name) ?? nameForGuests(row.team_name)),
    surveyId: row.survey_id,
  };
  const closed = row.touchpoint_archived_at ?? row.survey_archived_at ?? row.closed_at;
  if (closed || !row.version_id) return { ...moment, open: false };
  return { ...moment, open: true, versionId: row.version_id, content: readContent(row.content) };
}
