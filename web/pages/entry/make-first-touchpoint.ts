import { createSurvey, createTouchpoint, publishSurvey } from "../../api/ask.ts";
import type { OwnerRef, Touchpoint } from "../../api/views.ts";
import { createPlace } from "../../api/workspace.ts";

/** What an earlier try has already made, so that trying again makes nothing twice. */
export interface MadeSoFar {
  survey?: { readonly id: string; readonly template: string };
  published?: boolean;
  place?: { readonly id: string; readonly name: string };
}

interface FirstTouchpoint {
  readonly template: string;
  readonly surveyName: string;
  readonly name: string;
  readonly place: string;
  readonly owner: OwnerRef | null;
}

/** A published survey from a template, its place, and the touchpoint that asks it. */
export async function makeFirstTouchpoint(made: MadeSoFar, input: FirstTouchpoint): Promise<Touchpoint> {
  if (made.survey?.template !== input.template) {
    const survey = await createSurvey({ name: input.surveyName, template: input.template });
    made.survey = { id: survey.id, template: input.template };
    made.published = false;
  }
  if (!made.published) {
    await publishSurvey(made.survey.id);
    made.published = true;
  }
  if (input.place !== "" && made.place?.name !== input.place) {
    const place = await createPlace(input.place);
    made.place = { id: place.id, name: input.place };
  }
  return createTouchpoint({
    name: input.name,
    channel: "qr",
    placeId: input.place === "" ? null : (made.place?.id ?? null),
    surveyId: made.survey.id,
    owner: input.owner,
    spots: [],
  });
}
