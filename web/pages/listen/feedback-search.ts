import type { FeedbackFilter } from "../../api/views.ts";
import { dayParameter, idParameter, onParameter, scoreParameter } from "../../routes/filter-parameters.ts";
import type { RawSearch } from "../../routes/only-known.ts";
import { choiceParameter, compact, isAnySet, textParameter } from "../../routes/search-parameters.ts";

/** The filters of the feedback in the address, named as the API names them, and what stands beside the list. */
export interface FeedbackSearch {
  readonly touchpoint?: string;
  readonly place?: string;
  readonly survey?: string;
  readonly channel?: string;
  readonly customer?: string;
  readonly metric?: string;
  readonly fromScore?: number;
  readonly toScore?: number;
  readonly from?: string;
  readonly to?: string;
  readonly search?: string;
  readonly commented?: true;
  readonly case?: "with" | "without";
  readonly language?: string;
  readonly sort?: "newest" | "oldest";
  readonly open?: string;
}

/** Reads the address: whatever is not a usable filter is left out. */
export function readFeedbackSearch(search: RawSearch): FeedbackSearch {
  return compact({
    touchpoint: idParameter(search, "touchpoint"),
    place: idParameter(search, "place"),
    survey: idParameter(search, "survey"),
    channel: textParameter(search, "channel", 40),
    customer: idParameter(search, "customer"),
    ...scoreFilter(search),
    from: dayParameter(search, "from"),
    to: dayParameter(search, "to"),
    search: textParameter(search, "search", 200),
    commented: onParameter(search, "commented"),
    case: choiceParameter(search, "case", ["with", "without"]),
    language: textParameter(search, "language", 35),
    sort: choiceParameter(search, "sort", ["newest", "oldest"]),
    open: idParameter(search, "open"),
  });
}

/** What the API is asked for. */
export function feedbackFilterOf({ open: _, commented, ...search }: FeedbackSearch): FeedbackFilter {
  return compact({ ...search, commented: commented ? "true" : undefined });
}

/** The search without the feedback that is open. */
export function withoutOpen({ open: _, ...search }: FeedbackSearch): FeedbackSearch {
  return search;
}

/** Whether anything is filtered; the order is no filter. */
export function isFiltered({ open: _, sort: __, ...search }: FeedbackSearch): boolean {
  return isAnySet(search);
}

// A score only says something together with what was scored.
function scoreFilter(search: RawSearch) {
  const metric = idParameter(search, "metric");
  if (metric === undefined) return {};
  return { metric, fromScore: scoreParameter(search, "fromScore"), toScore: scoreParameter(search, "toScore") };
}
