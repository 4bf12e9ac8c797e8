import { useQueryClient } from "@tanstack/react-query";
import { useWords } from "../words/current-language.ts";
import { tellDone, tellError } from "./tell.ts";
import { offerUndo } from "./undo.tsx";
import { useMutationOnce } from "./use-mutation-once.ts";

interface Undoable<Subject, Result> {
  readonly act: (subject: Subject) => Promise<Result>;
  readonly undo: (subject: Subject) => Promise<unknown>;
  /** What was done, in the past tense. */
  readonly done: (subject: Subject, result: Result) => string;
  /** The first word of the keys that have to be read again. */
  readonly topic: string;
}

/** Does something at once and offers for ten seconds to take it back, instead of asking "are you sure?". */
export function useUndoable<Subject, Result>({
  act,
  undo,
  done,
  topic,
}: Undoable<Subject, Result>): (subject: Subject) => void {
  const t = useWords();
  const queryClient = useQueryClient();
  const readAgain = () => queryClient.invalidateQueries({ queryKey: [topic] });
  const back = useMutationOnce({
    mutationFn: undo,
    onSuccess: () => tellDone(t("undo.done")),
    onError: (error) => tellError(t, error),
    onSettled: readAgain,
  });
  const action = useMutationOnce({
    mutationFn: act,
    onSuccess: (result, subject) =>
      offerUndo({ done: done(subject, result), undoLabel: t("action.undo"), onUndo: () => back.mutate(subject) }),
    onError: (error) => tellError(t, error),
    onSettled: readAgain,
  });
  return action.mutate;
}
