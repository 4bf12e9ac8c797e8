import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type CaseChange, caseQuery, changeCase } from "../../api/case-record.ts";
import type { CaseDetail } from "../../api/views.ts";
import { tellDone, tellError } from "../../ui/tell.ts";
import { offerUndo } from "../../ui/undo.tsx";
import { useMutationOnce } from "../../ui/use-mutation-once.ts";
import { useWords } from "../../words/current-language.ts";
import { useCaseAnswer } from "./use-case-answer.ts";

export interface CaseEdit {
  readonly change: CaseChange;
  /** What was done, in the past tense. */
  readonly done: string;
  /** What takes it back; left out where the server would refuse that. */
  readonly back?: CaseChange;
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

  // Undo comes seconds later, when the screen that offered it may be gone: the revision is the cache's latest.
  const send = (change: CaseChange) => {
    const shown = queryClient.getQueryData<CaseDetail>(caseQuery(id).queryKey);
    return changeCase(id, shown?.revision ?? 1, change);
  };
  const onError = async (error: Error) => {
    if (await readAnewAfter(error)) setConflict(true);
    else tellError(t, error);
  };
  const back = useMutationOnce({
    mutationFn: send,
    onSuccess: (detail) => {
      accept(detail);
      tellDone(t("undo.done"));
    },
    onError,
  });
  const saving = useMutationOnce({
    mutationFn: ({ change }: CaseEdit) => send(change),
    onSuccess: (detail, { done, back: change }) => {
      accept(detail);
      setConflict(false);
      if (change) offerUndo({ done, undoLabel: t("action.undo"), onUndo: () => back.mutate(change) });
      else tellDone(done);
    },
    onError,
  });
  return {
    edit: (edit, onDone) => saving.mutate(edit, onDone ? { onSuccess: onDone } : {}),
    isSaving: saving.isPending,
    conflict,
    forgetConflict: () => setConflict(false),
  };
}
