import { describeTemplates, textIn } from "@croquette/survey";
import type { Context } from "../../platform/context.ts";
import { permit } from "../../workspace/index.ts";
import { languages, languageTags } from "../languages.ts";
import { readerLanguage } from "./reader-language.ts";
import type { TemplateView } from "./schemas.ts";

/** What a survey can be made from, described in the language of whoever reads it. */
export async function listTemplates(ctx: Context): Promise<TemplateView[]> {
  permit(ctx, "ask:read");
  const language = await readerLanguage(ctx);
  return describeTemplates(languages).map(({ key, name, description }) => ({
    id: key,
    name: textIn(name, language),
    description: textIn(description, language),
    languages: [...languageTags],
  }));
}
