import type { Me } from "./views.ts";

export type Language = NonNullable<Me["language"]>;

/** A language of this app as the API names it. The server refuses one that it has no texts for. */
export function apiLanguage(tag: string): Language {
  return tag as Language;
}
