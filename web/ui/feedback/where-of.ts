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
    ...(spot ? [t("feedback.spot", { spot })] : []),
  ];
}
