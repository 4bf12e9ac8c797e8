import type { Context } from "../../platform/context.ts";
import { Refusal } from "../../platform/refusal.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { refuseTakenName } from "../refuse-taken-name.ts";
import { lockPlace, updatePlaceRow } from "./queries.ts";
import type { PlaceView } from "./schemas.ts";
import { viewPlace } from "./view-place.ts";

/** Archives a place at this time, or restores it with null. What is so already stays as it is. */
export async function setArchived(ctx: Context, placeId: string, archivedAt: Date | null): Promise<PlaceView> {
  const place = await lockPlace(ctx.tx, ctx.workspaceId, placeId);
  if (!place) throw new Refusal("not_found", "There is no such place.");
  if ((place.archived_at === null) === (archivedAt === null)) return viewPlace(place);

  await refuseTakenName("There is another place of this name now. Rename that one first.", () =>
    updatePlaceRow(ctx.tx, ctx.workspaceId, placeId, { archived_at: archivedAt }),
  );
  await recordAudit(ctx, {
    action: archivedAt ? "place.archived" : "place.restored",
    subjectKind: "place",
    subjectId: placeId,
    details: { name: place.name },
  });
  ctx.announce(ctx.workspaceId, "settings");
  return viewPlace({ ...place, archived_at: archivedAt });
}
