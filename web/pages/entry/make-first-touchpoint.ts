import { createTouchpoint, type TemplateId } from "../../api/ask.ts";
import type { Touchpoint } from "../../api/views.ts";
import { createPlace } from "../../api/workspace.ts";

/** The place that an earlier try has already made, so that trying again makes it once. */
export interface MadeSoFar {
  place?: { readonly id: string; readonly name: string };
}

interface FirstTouchpoint {
  readonly template: TemplateId;
  readonly name: string;
  readonly place: string;
}

/** The place, and there the touchpoint with a survey that is open at once. */
export async function makeFirstTouchpoint(made: MadeSoFar, input: FirstTouchpoint): Promise<Touchpoint> {
  if (input.place !== "" && made.place?.name !== input.place) {
    const place = await createPlace(input.place);
    made.place = { id: place.id, name: input.place };
  }
  return createTouchpoint({
    name: input.name,
    placeId: input.place === "" ? null : (made.place?.id ?? null),
    template: input.template,
    channel: "qr",
  });
}
