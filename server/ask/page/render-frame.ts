import { fillIn, type Language } from "@croquette/survey";
import { html } from "hono/html";
import { languageOf } from "../languages.ts";
import { listedSpot } from "../spot.ts";
import type { Html } from "./document.ts";

interface PlaceOf {
  readonly workspaceName: string;
  readonly placeName: string | null;
  readonly spots: readonly string[];
}

/** Who asks, and where the guest sits: only at a spot that the touchpoint has, whatever its link says. */
export function renderPlace(
  language: Language,
  { workspaceName, placeName, spots }: PlaceOf,
  named: string | null,
): Html {
  const spot = listedSpot(spots, named);
  const parts = placeName?.includes(workspaceName) ? [placeName] : [workspaceName, placeName];
  if (spot !== null) parts.push(spotName(language, spot));
  return html`<p class="at">${parts.filter(Boolean).join(" · ")}</p>`;
}

/** "Table 12" for a number; a name such as "Terrace 3" speaks for itself. */
export function spotName(language: Language, spot: string): string {
  return /^[0-9]+[a-zA-Z]?$/.test(spot) ? fillIn(language.page.spot, { spot }) : spot;
}

interface Choices {
  readonly languages: readonly string[];
  readonly spot: string | null;
}

/** The other languages, what happens to the answers, and in small who made the page. */
export function renderFooter(language: Language, workspaceName: string, choices: Choices): Html {
  const { page } = language;
  const others = choices.languages.filter((tag) => tag !== language.tag).map(languageOf);
  const link = (other: Language) =>
    html`<a href="${languageAddress(other.tag, choices.spot)}" hreflang="${other.tag}" lang="${other.tag}">${other.name}</a> `;
  return html`${others.length > 0 ? html`<nav aria-label="${page.otherLanguages}">${others.map(link)}</nav>` : ""}
    <p>${fillIn(page.privacy, { workspace: workspaceName })}<br />${page.madeWith}</p>`;
}

function languageAddress(tag: string, spot: string | null): string {
  const query = new URLSearchParams({ lang: tag, ...(spot === null ? {} : { table: spot }) });
  return `?${query}`;
}
