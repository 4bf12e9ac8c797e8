import type { Context } from "../../platform/context.ts";
import { getSettings } from "../../workspace/index.ts";
import { languageFor, languageTags } from "../languages.ts";
import { getTouchpoint } from "./get-touchpoint.ts";
import { renderTableCards } from "./render-table-cards.ts";

export interface CardsWanted {
  /** One spot; every spot of the touchpoint when it is null. */
  readonly spot: string | null;
  readonly language: string | null;
}

/** The cards of a touchpoint as a page to print. Throws `not_found`. */
export async function printTableCards(
  ctx: Context,
  touchpointId: string,
  { spot, language }: CardsWanted,
  publicUrl: string,
): Promise<string> {
  const touchpoint = await getTouchpoint(ctx, touchpointId);
  const workspace = await getSettings(ctx);
  const everySpot = touchpoint.spots.length > 0 ? touchpoint.spots : [null];
  return renderTableCards({
    touchpoint,
    publicUrl,
    workspaceName: workspace.name,
    language: languageFor(languageTags, null, language ?? workspace.language),
    spots: spot === null ? everySpot : [spot],
  });
}
