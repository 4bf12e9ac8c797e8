import type { SurveyContent } from "./content.ts";
import type { Language } from "./language.ts";
import type { Localized } from "./localized.ts";
import type { TemplateTexts } from "./template-texts.ts";
import { delivery } from "./templates/delivery.ts";
import { project } from "./templates/project.ts";
import { Questions } from "./templates/questions.ts";
import { restaurantTable } from "./templates/restaurant-table.ts";
import { serviceCall } from "./templates/service-call.ts";
import { support } from "./templates/support.ts";

export const templateKeys = ["restaurant-table", "delivery", "service-call", "b2b-project", "after-support"] as const;
export type TemplateKey = (typeof templateKeys)[number];

interface Template {
  readonly card: (texts: TemplateTexts) => { readonly name: string; readonly description: string };
  readonly build: (make: Questions) => SurveyContent;
}

const templates: Readonly<Record<TemplateKey, Template>> = {
  "restaurant-table": { card: (texts) => texts.restaurantTable, build: restaurantTable },
  delivery: { card: (texts) => texts.delivery, build: delivery },
  "service-call": { card: (texts) => texts.serviceCall, build: serviceCall },
  "b2b-project": { card: (texts) => texts.project, build: project },
  "after-support": { card: (texts) => texts.support, build: support },
};

export interface TemplateDescription {
  readonly key: TemplateKey;
  readonly name: Localized;
  readonly description: Localized;
}

/** What can be chosen to begin with. */
export function describeTemplates(languages: readonly Language[]): TemplateDescription[] {
  return templateKeys.map((key) => describeTemplate(key, languages));
}

/** One template's name and what it asks, in every installed language. */
export function describeTemplate(key: TemplateKey, languages: readonly Language[]): TemplateDescription {
  const { card } = templates[key];
  const say = (pick: (texts: TemplateTexts) => string): Localized =>
    Object.fromEntries(languages.map((language) => [language.tag, pick(language.templates)]));
  return { key, name: say((texts) => card(texts).name), description: say((texts) => card(texts).description) };
}

/** A new questionnaire in these languages, with metrics of its own. It can be published as it is. */
export function contentFromTemplate(
  key: TemplateKey,
  languages: readonly Language[],
  newId: () => string,
): SurveyContent {
  return templates[key].build(new Questions(languages, newId));
}
