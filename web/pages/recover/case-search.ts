import type { CaseFilter } from "../../api/views.ts";
import { dayParameter, idParameter, onParameter } from "../../routes/filter-parameters.ts";
import type { RawSearch } from "../../routes/only-known.ts";
import { choiceParameter, compact, isAnySet, textParameter } from "../../routes/search-parameters.ts";

export const statusChoices = ["open", "new", "in_progress", "waiting", "resolved", "closed", "all"] as const;
export type StatusChoice = (typeof statusChoices)[number];

export const awaitsChoices = ["reply", "recovery"] as const;
export type Awaits = (typeof awaitsChoices)[number];

export const confirmationChoices = ["asked", "confirmed", "refused", "unconfirmed", "not_asked"] as const;
export type Confirmation = (typeof confirmationChoices)[number];

/** The filters of the cases in the address, named as the API names them, and the case that stands beside the list. */
export interface CaseSearch {
  readonly status?: StatusChoice;
  /** `me`, `none`, a member's id, or `team:` and a team's id. */
  readonly owner?: string;
  readonly awaits?: Awaits;
  readonly late?: true;
  readonly touchpoint?: string;
  readonly place?: string;
  readonly customer?: string;
  readonly cause?: string;
  readonly confirmation?: Confirmation;
  readonly reopened?: true;
  readonly openedFrom?: string;
  readonly openedTo?: string;
  readonly resolvedFrom?: string;
  readonly resolvedTo?: string;
  readonly closedFrom?: string;
  readonly closedTo?: string;
  readonly reopenedFrom?: string;
  readonly reopenedTo?: string;
  readonly search?: string;
  readonly sort?: "deadline" | "opened";
  readonly open?: string;
}

/** Reads the address: whatever is not a usable filter is left out. */
export function readCaseSearch(search: RawSearch): CaseSearch {
  return compact({
    status: choiceParameter(search, "status", statusChoices),
    owner: ownerParameter(search),
    awaits: choiceParameter(search, "awaits", awaitsChoices),
    late: onParameter(search, "late"),
    touchpoint: idParameter(search, "touchpoint"),
    place: idParameter(search, "place"),
    customer: idParameter(search, "customer"),
    cause: idParameter(search, "cause"),
    confirmation: choiceParameter(search, "confirmation", confirmationChoices),
    reopened: onParameter(search, "reopened"),
    openedFrom: dayParameter(search, "openedFrom"),
    openedTo: dayParameter(search, "openedTo"),
    resolvedFrom: dayParameter(search, "resolvedFrom"),
    resolvedTo: dayParameter(search, "resolvedTo"),
    closedFrom: dayParameter(search, "closedFrom"),
    closedTo: dayParameter(search, "closedTo"),
    reopenedFrom: dayParameter(search, "reopenedFrom"),
    reopenedTo: dayParameter(search, "reopenedTo"),
    search: textParameter(search, "search", 200),
    sort: choiceParameter(search, "sort", ["deadline", "opened"]),
    open: idParameter(search, "open"),
  });
}

/** What the API is asked for. */
export function caseFilterOf({ open: _, late, reopened, ...search }: CaseSearch): CaseFilter {
  return compact({ ...search, late: late ? "true" : undefined, reopened: reopened ? "true" : undefined });
}

/** The search without the case that is open. */
export function withoutOpen({ open: _, ...search }: CaseSearch): CaseSearch {
  return search;
}

/** Whether anything is filtered; the order is no filter. */
export function isFiltered({ open: _, sort: __, ...search }: CaseSearch): boolean {
  return isAnySet(search);
}

function ownerParameter(search: RawSearch): string | undefined {
  const owner = textParameter(search, "owner");
  if (owner === "me" || owner === "none") return owner;
  const team = owner?.startsWith("team:") ? idParameter({ id: owner.slice("team:".length) }, "id") : undefined;
  return team ? `team:${team}` : idParameter(search, "owner");
}
