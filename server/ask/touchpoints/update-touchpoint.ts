import type { Updateable } from "kysely";
import type { Context } from "../../platform/context.ts";
import type { TouchpointTable } from "../../platform/database/types.ts";
import { permit, recordAudit } from "../../workspace/index.ts";
import { checkBelongings } from "./check-belongings.ts";
import { updateTouchpointRow } from "./queries.ts";
import { requireTouchpoint, requireTouchpointToChange } from "./require-touchpoint.ts";
import type { Touchpoint, TouchpointChange } from "./schemas.ts";
import { viewTouchpoint } from "./view-touchpoint.ts";

/** Changes what was named and leaves the rest; its link stays. Throws `not_found`, and `invalid` for what is not there. */
export async function updateTouchpoint(
  ctx: Context,
  touchpointId: string,
  change: TouchpointChange,
): Promise<Touchpoint> {
  permit(ctx, "ask:write");

  const before = await requireTouchpointToChange(ctx, touchpointId);
  await checkBelongings(ctx, change);
  const columns = columnsOf(change);
  if (Object.keys(columns).length === 0) return viewTouchpoint(before);

  await updateTouchpointRow(ctx.tx, ctx.workspaceId, touchpointId, columns);
  await recordAudit(ctx, {
    action: "touchpoint.changed",
    subjectKind: "touchpoint",
    subjectId: touchpointId,
    details: { name: before.name, change },
  });
  ctx.announce(ctx.workspaceId, "settings");
  return viewTouchpoint(await requireTouchpoint(ctx, touchpointId));
}

function columnsOf({ name, channel, placeId, surveyId, owner, spots }: TouchpointChange): Updateable<TouchpointTable> {
  return {
    ...(name === undefined ? {} : { name }),
    ...(channel === undefined ? {} : { channel }),
    ...(placeId === undefined ? {} : { place_id: placeId }),
    ...(surveyId === undefined ? {} : { survey_id: surveyId }),
    ...(spots === undefined ? {} : { spots }),
    ...(owner === undefined
      ? {}
      : {
          owner_member_id: owner?.kind === "member" ? owner.id : null,
          owner_team_id: owner?.kind === "team" ? owner.id : null,
        }),
  };
}
