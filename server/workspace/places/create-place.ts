import type { Context } from "../../platform/context.ts";
import { newId } from "../../platform/id.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { permit } from "../permissions.ts";
import { insertPlaceOrTeam } from "../place-or-team.sql.ts";
import { refuseTakenName } from "../refuse-taken-name.ts";
import type { NewPlace, PlaceView } from "./schemas.ts";
import { viewPlace } from "./view-place.ts";

/** Makes a place. Throws `conflict` when there is one of this name. */
export async function createPlace(ctx: Context, input: NewPlace): Promise<PlaceView> {
  permit(ctx, "ask:write");

  const place = { id: newId(), name: input.name, created_at: ctx.clock.now(), archived_at: null };
  await refuseTakenName("There is a place of this name already.", () =>
    insertPlaceOrTeam(ctx.tx, "place", { workspace_id: ctx.workspaceId, ...place }),
  );
  await recordAudit(ctx, {
    action: "place.created",
    subjectKind: "place",
    subjectId: place.id,
    details: { name: input.name },
  });
  ctx.announce(ctx.workspaceId, "settings");
  return viewPlace(place);
}
