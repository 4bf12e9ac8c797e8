import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type CaseChange, caseQuery, changeCase } from "../../api/case-record.ts";
import type { CaseDetail } from "../../api/views.ts";
import { tellDone, tellError, tellFailure } from "../../ui/tell.ts";
import { offerUndo } from "../../ui/undo.tsx";
import { useMutationOnce } from "../../ui/use-mutation-once.ts";
import { useWords } from "../../words/current-language.ts";
import { isAsLeft } from "./is-as-left.ts";
import { useCaseAnswer } from "./use-case-answer.ts";

export interface CaseEdit {
  readonly change: CaseChange;
  /** What was done, in the past tense. */
  readonly done: string;
  /** What takes it back; left out where the server would refuse that. */
  readonly back?: CaseChange;
}

interface TakingBack {
  readonly back: CaseChange;
  /** The case as the change left it. */
  readonly left: CaseDetail;
}

export interface CaseEditing {
  readonly edit: (edit: CaseEdit, onDone?: () => void) => void;
  readonly isSaving: boolean;
  /** Somebody else changed the case meanwhile: nothing was saved, and it is shown anew. */
  readonly conflict: boolean;
  readonly forgetConflict: () => void;
}

/** Changes a case at once, with ten seconds to take it back. */
export function useCaseChange(id: string): CaseEditing {
  const t = useWords();
  const queryClient = useQueryClient();
  const { accept, readAnewAfter } = useCaseAnswer(id);
  const [conflict, setConflict] = useState(false);

  const shown = () => queryClient.getQueryData<CaseDetail>(caseQuery(id).queryKey);

  // It comes seconds later, when the screen that offered it may be gone, and colleagues may have gone on.
  const back = useMutationOnce({
    mutationFn: async ({ back, left }: TakingBack) => {
      const latest = shown() ?? left;
      return isAsLeft(left, latest, back) ? changeCase(id, latest.revision, back) : null;
    },
    onSuccess: (detail) => {
      if (!detail) return tellFailure(t, t("recover.undo.changedSince"));
      accept(detail);
      tellDone(t("undo.done"));
    },
    onError: async (error) => {
      if (await readAnewAfter(error)) tellFailure(t, t("recover.undo.changedSince"));
      else tellError(t, error);
    },
  });
  const saving = useMutationOnce({
    mutationFn: ({ change }: CaseEdit) => changeCase(id, shown()?.revision ?? 1, change),
    onSuccess: (left, { done, back: change }) => {
      accept(left);
      setConflict(false);
      if (change) offerUndo({ done, undoLabel: t("action.undo"), onUndo: () => back.mutate({ back: change, left }) });
      else tellDone(done);
    },
    onError: async (error) => {
      if (await readAnewAfter(error)) setConflict(true);
      else tellError(t, error);
    },
  });
  return {
    edit: (edit, onDone) => saving.mutate(edit, onDone ? { onSuccess: onDone } : {}),
    isSaving: saving.isPending,
    conflict,
    forgetConflict: () => setConflict(false),
  };
}
