import { newId } from "../../api/new-id.ts";
import { ProblemError } from "../../api/problem-error.ts";
import type { CaseDetail } from "../../api/views.ts";
import { useMutationOnce } from "../../ui/use-mutation-once.ts";
import { useStoredDraft } from "../../ui/use-stored-draft.ts";
import { useCaseAnswer } from "./use-case-answer.ts";

interface Writing {
  readonly caseId: string;
  readonly kind: "reply" | "note";
  readonly send: (written: { id: string; text: string }) => Promise<CaseDetail>;
  readonly onSent: () => void;
}

export interface Draft {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly submit: () => void;
  readonly isSending: boolean;
  readonly error: Error | null;
  /** An earlier text of this draft did arrive, although it looked as if it had not. */
  readonly sentEarlier: boolean;
}

/**
 * A text that is being written about a case. Its id is made before the first try and kept with it, so that trying
 * again after a broken connection never sends it twice; when it fails, the text stays.
 */
export function useWriting({ caseId, kind, send, onSent }: Writing): Draft {
  const { accept, readAnewAfter } = useCaseAnswer(caseId);
  const { draft, setDraft } = useStoredDraft(`${kind}.${caseId}`);
  const { draft: id, setDraft: setId } = useStoredDraft(`${kind}-id.${caseId}`);
  const text = draft ?? "";
  const sending = useMutationOnce({
    mutationFn: () => {
      const usedId = id ?? newId();
      setId(usedId);
      return send({ id: usedId, text: text.trim() });
    },
    onSuccess: (detail) => {
      accept(detail);
      setDraft(undefined);
      setId(undefined);
      onSent();
    },
    onError: async (error) => {
      if (!isConflict(error)) return;
      // Something else arrived under this id: what stands here now is another text and gets an id of its own.
      setId(undefined);
      await readAnewAfter(error);
    },
  });
  return {
    text,
    setText: setDraft,
    submit: () => text.trim() !== "" && !sending.isPending && sending.mutate(),
    isSending: sending.isPending,
    error: sending.error,
    sentEarlier: isConflict(sending.error),
  };
}

function isConflict(error: Error | null): boolean {
  return error instanceof ProblemError && error.status === 409;
}
