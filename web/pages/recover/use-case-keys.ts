import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { casesQuery } from "../../api/cases.ts";
import { neighbour, useListKeys } from "../../ui/use-list-keys.ts";
import { caseFilterOf } from "./case-search.ts";
import { focusField } from "./focus-field.ts";
import { caseRoute } from "./routes.ts";

export interface CaseKeys {
  /** Leads to the case before or after this one in the list that one came from; nothing at its ends. */
  readonly previous: (() => void) | undefined;
  readonly next: (() => void) | undefined;
}

/** j and k lead through the list that the case was opened from, r to the reply, e to what was done. */
export function useCaseKeys(id: string, onReply: () => void): CaseKeys {
  const navigate = useNavigate();
  const search = caseRoute.useSearch();
  const ids = (useInfiniteQuery(casesQuery(caseFilterOf(search))).data ?? []).map((item) => item.id);
  const goTo = (caseId: string) => void navigate({ to: "/recover/$caseId", params: { caseId }, search });
  useListKeys({ ids, openId: id, onMove: goTo, onEdit: () => focusField("done"), onReply });

  const stepTo = (step: 1 | -1) => {
    const other = ids.includes(id) ? neighbour(ids, id, step) : undefined;
    return other === undefined ? undefined : () => goTo(other);
  };
  return { previous: stepTo(-1), next: stepTo(1) };
}
