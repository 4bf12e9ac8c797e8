import type { Context } from "../../platform/context.ts";
import { newId } from "../../platform/id.ts";
import { permit, recordAudit } from "../../workspace/index.ts";
import { newTouchpointCode } from "../link.ts";
import { createSurvey } from "../surveys/create-survey.ts";
import { publishSurvey } from "../surveys/publish-survey.ts";
import { checkBelongings } from "./check-belongings.ts";
import { findFirstOwner, insertTouchpoint } from "./queries.ts";
import { requireTouchpoint } from "./require-touchpoint.ts";
import type { NewTouchpoint, Touchpoint } from "./schemas.ts";
import { viewTouchpoint } from "./view-touchpoint.ts";

/** Makes a touchpoint that asks a survey; with a template it asks at once. Throws `invalid` for what is not there. */
export async function createTouchpoint(ctx: Context, input: NewTouchpoint): Promise<Touchpoint> {
  permit(ctx, "ask:write");

  const owner = input.owner === undefined ? await ownerByDefault(ctx) : input.owner;
  const surveyId = "id" in input.survey ? input.survey.id : await publishTemplate(ctx, input.survey.template);
  await checkBelongings(ctx, { placeId: input.placeId, surveyId, owner });

  const id = newId();
  await insertTouchpoint(ctx.tx, {
    workspace_id: ctx.workspaceId,
    id,
    code: newTouchpointCode(),
    name: input.name,
    channel: input.channel,
    place_id: input.placeId,
    survey_id: surveyId,
    owner_member_id: owner?.kind === "member" ? owner.id : null,
    owner_team_id: owner?.kind === "team" ? owner.id : null,
    spots: input.spots,
    created_at: ctx.clock.now(),
  });

  await recordAudit(ctx, {
    action: "touchpoint.created",
    subjectKind: "touchpoint",
    subjectId: id,
    details: { name: input.name },
  });
  ctx.announce(ctx.workspaceId, "settings");
  return viewTouchpoint(await requireTouchpoint(ctx, id));
}

/** Somebody has to look after it from the first answer on: whoever makes it, or for a program whoever owns the workspace. */
async function ownerByDefault(ctx: Context): Promise<NewTouchpoint["owner"]> {
  if (ctx.actor.kind === "member") return { kind: "member", id: ctx.actor.memberId };
  const id = await findFirstOwner(ctx.tx, ctx.workspaceId);
  return id === null ? null : { kind: "member", id };
}

async function publishTemplate(
  ctx: Context,
  template: Extract<NewTouchpoint["survey"], { template: unknown }>["template"],
) {
  const draft = await createSurvey(ctx, { template });
  const survey = await publishSurvey(ctx, draft.id, { draftRevision: draft.draftRevision });
  return survey.id;
}
