import type { Context } from "../../platform/context.ts";
import { Refusal } from "../../platform/refusal.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { permit } from "../permissions.ts";
import { lockPlaceOrTeam, updatePlaceOrTeam } from "../place-or-team.sql.ts";
import { refuseTakenName } from "../refuse-taken-name.ts";
import type { PlaceChange, PlaceView } from "./schemas.ts";
import { viewPlace } from "./view-place.ts";

/** Renames a place. Throws `conflict` when another one has this name. */
export async function updatePlace(ctx: Context, placeId: string, { name }: PlaceChange): Promise<PlaceView> {
  permit(ctx, "ask:write");

  const key = { workspaceId: ctx.workspaceId, id: placeId };
  const place = await lockPlaceOrTeam(ctx.tx, "place", key);
  if (!place) throw new Refusal("not_found", "There is no such place.");
  if (place.name === name) return viewPlace(place);

  await refuseTakenName("There is a place of this name already.", () =>
    updatePlaceOrTeam(ctx.tx, "place", key, { name }),
  );
  await recordAudit(ctx, {
    action: "place.renamed",
    subjectKind: "place",
    subjectId: placeId,
    details: { from: place.name, to: name },
  });
  ctx.announce(ctx.workspaceId, "settings");
  return viewPlace({ ...place, name });
}
