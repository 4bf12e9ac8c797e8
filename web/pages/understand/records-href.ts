import { queryString } from "../../api/query-string.ts";
import { type DashboardSearch, type Days, filterOf, scopeOf } from "./dashboard-search.ts";

export interface Records {
  readonly metric?: string;
  readonly fromScore?: number;
  readonly toScore?: number;
  readonly place?: string;
  readonly touchpoint?: string;
  readonly channel?: string;
  readonly survey?: string;
}

/** The address of the feedback that a number is made of. */
export function recordsHref(search: DashboardSearch, days: Days, records: Records = {}): string {
  return `/listen${queryString({ ...filterOf(scopeOf(search)), ...days, ...records })}`;
}
