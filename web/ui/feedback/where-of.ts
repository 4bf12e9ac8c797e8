import type { Words } from "../../words/catalogue.ts";

interface Placed {
  readonly touchpoint: { readonly name: string } | null;
  readonly place: { readonly name: string } | null;
  readonly spot: string | null;
}

/** Where something was said: touchpoint, place unless the touchpoint's name says it already, and table. */
export function whereOf(t: Words, { touchpoint, place, spot }: Placed): string[] {
  const isNamed = place && touchpoint?.name.includes(place.name);
  return [
    ...(touchpoint ? [touchpoint.name] : []),
    ...(place && !isNamed ? [place.name] : []),
    ...(spot ? [spotWords(t, spot)] : []),
  ];
}

// As the printed card says it: a number is a table; a name such as "Terrace 3" speaks for itself.
function spotWords(t: Words, spot: string): string {
  return /^[0-9]+[a-zA-Z]?$/.test(spot) ? t("feedback.table", { number: spot }) : spot;
}
