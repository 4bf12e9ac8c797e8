import type { Askable } from "./askable.ts";

export interface Review {
  readonly url: string;
  /** The name of the site, as in "google.com". */
  readonly site: string;
}

/**
 * Where everybody is invited to write in public. It takes no answer, so that it cannot depend on one: inviting only
 * those who are happy would be a lie about all of them.
 */
export function reviewOf(askable: Pick<Askable, "settings">): Review | null {
  const url = askable.settings.reviewUrl;
  return url === null ? null : { url, site: new URL(url).hostname.replace(/^www\./, "") };
}
