import { pagedQuery } from "./paged-query.ts";
import type { Query } from "./request.ts";
import type { CaseItem } from "./views.ts";

/** Cases; the filter's names are those of the API. */
export function casesQuery(filter: Query) {
  return pagedQuery<CaseItem>(["cases", "list"], "/cases", filter);
}
