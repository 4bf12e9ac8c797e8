import { contentFromTemplate, type SurveyContent, type TemplateKey } from "@croquette/survey";
import { newId } from "../../platform/id.ts";
import { readSettings } from "../../workspace/index.ts";
import type { OpenAskable } from "../askable.ts";
import { languages } from "../languages.ts";

/** A touchpoint that asks a template, for tests of pages that need no database. */
export function exampleAskable(
  template: TemplateKey = "restaurant-table",
  change: Partial<OpenAskable> = {},
): OpenAskable {
  return {
    open: true,
    code: "abcdefghjk-mnpqrstu",
    workspaceId: newId(),
    workspaceName: "De Gouden Kroket",
    workspaceLanguage: "nl",
    timeZone: "Europe/Amsterdam",
    settings: readSettings({ reviewUrl: "https://www.reviews.example/kroket" }),
    touchpointId: newId(),
    touchpointName: "Table",
    channel: "qr",
    spots: ["3", "7", "12"],
    placeId: newId(),
    placeName: "Utrecht",
    ownerMemberId: newId(),
    ownerTeamId: null,
    ownerName: "Marta",
    surveyId: newId(),
    versionId: newId(),
    content: contentFromTemplate(template, languages, newId),
    ...change,
  };
}

/** The metric of the first question of this kind. */
export function metricOf(
  content: SurveyContent,
  kind: "nps" | "csat" | "ces" | "rating" | "text" | "single-choice",
): string {
  for (const question of content.questions) if (question.kind === kind) return question.metricId;
  throw new Error(`This survey has no question of the kind ${kind}.`);
}
