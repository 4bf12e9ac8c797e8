import type { Context } from "../../platform/context.ts";
import { Refusal } from "../../platform/refusal.ts";
import { archiveOrRestore } from "../archive-or-restore.ts";
import { lockPlaceOrTeam, updatePlaceOrTeam } from "../place-or-team.sql.ts";
import { refuseTakenName } from "../refuse-taken-name.ts";
import type { PlaceView } from "./schemas.ts";
import { viewPlace } from "./view-place.ts";

/** Archives a place at this time, or restores it with null. What is so already stays as it is. */
export async function setArchived(ctx: Context, placeId: string, archivedAt: Date | null): Promise<PlaceView> {
  const key = { workspaceId: ctx.workspaceId, id: placeId };
  const row = await lockPlaceOrTeam(ctx.tx, "place", key);
  if (!row) throw new Refusal("not_found", "There is no such place.");

  const changed = await archiveOrRestore(ctx, { kind: "place", row }, archivedAt, () =>
    refuseTakenName("There is another place of this name now. Rename that one first.", () =>
      updatePlaceOrTeam(ctx.tx, "place", key, { archived_at: archivedAt }),
    ),
  );
  return viewPlace(changed ? { ...row, archived_at: archivedAt } : row);
}
