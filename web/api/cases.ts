import { api, read } from "./client.ts";
import { pagedQuery } from "./paged-query.ts";
import type { CaseFilter } from "./views.ts";

/** Cases; the filter's names are those of the API. */
export function casesQuery(filter: CaseFilter) {
  return pagedQuery(["cases", "list"], filter, (query) => read(api.cases.$get({ query })));
}
