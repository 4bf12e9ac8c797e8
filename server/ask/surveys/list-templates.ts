import { describeTemplates } from "@croquette/survey";
import type { Context } from "../../platform/context.ts";
import { permit } from "../../workspace/index.ts";
import { languages } from "../languages.ts";
import type { TemplateView } from "./schemas.ts";

/** What a survey can be made from. */
export function listTemplates(ctx: Pick<Context, "actor">): TemplateView[] {
  permit(ctx, "ask:read");
  return describeTemplates(languages).map((template) => ({ ...template }));
}
