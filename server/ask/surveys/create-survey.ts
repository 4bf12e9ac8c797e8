import { contentFromTemplate, describeTemplate, textIn } from "@croquette/survey";
import type { Context } from "../../platform/context.ts";
import { newId } from "../../platform/id.ts";
import { permit, recordAudit } from "../../workspace/index.ts";
import { languages } from "../languages.ts";
import { insertSurvey } from "./queries.ts";
import { readerLanguage } from "./reader-language.ts";
import { requireSurvey } from "./require-survey.ts";
import type { NewSurvey, SurveyView } from "./schemas.ts";
import { viewSurvey } from "./view-survey.ts";

/** Makes a survey from a template, as a draft with metrics of its own. */
export async function createSurvey(ctx: Context, input: NewSurvey): Promise<SurveyView> {
  permit(ctx, "ask:write");

  const id = newId();
  const now = ctx.clock.now();
  const name = input.name ?? (await nameOfTemplate(ctx, input.template));
  await insertSurvey(ctx.tx, {
    workspace_id: ctx.workspaceId,
    id,
    name,
    draft: JSON.stringify(contentFromTemplate(input.template, languages, newId)),
    created_at: now,
    updated_at: now,
  });

  await recordAudit(ctx, {
    action: "survey.created",
    subjectKind: "survey",
    subjectId: id,
    details: { name, template: input.template },
  });
  ctx.announce(ctx.workspaceId, "settings");
  return viewSurvey(await requireSurvey(ctx, id));
}

async function nameOfTemplate(ctx: Context, key: NewSurvey["template"]): Promise<string> {
  return textIn(describeTemplate(key, languages).name, await readerLanguage(ctx));
}
