import { useQueryClient } from "@tanstack/react-query";
import { type Archivable, archive, restore } from "../api/workspace.ts";
import { useWords } from "../words/current-language.ts";
import { tellDone, tellError } from "./tell.ts";
import { useMutationOnce } from "./use-mutation-once.ts";
import { useUndoable } from "./use-undoable.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Archiving<Subject> {
  /** Puts it away at once, and offers for ten seconds to take it back. */
  readonly putAway: (subject: Subject) => void;
  /** Takes back what was put away long ago. */
  readonly takeBack: (subject: Subject) => void;
  readonly isTakingBack: boolean;
}

/** Puts things of one kind away and takes them back; nothing of them is lost. */
export function useArchiving<Subject extends Named>(
  kind: Archivable,
  done?: (subject: Subject) => string,
): Archiving<Subject> {
  const t = useWords();
  const queryClient = useQueryClient();
  const putAway = useUndoable<Subject, unknown>({
    act: ({ id }) => archive(kind, id),
    undo: ({ id }) => restore(kind, id),
    done: done ?? (({ name }) => t("archive.done", { name })),
    topic: "settings",
  });
  const back = useMutationOnce({
    mutationFn: ({ id }: Subject) => restore(kind, id),
    onSuccess: (_done, { name }) => {
      tellDone(t("archive.back", { name }));
      return queryClient.invalidateQueries({ queryKey: ["settings"] });
    },
    onError: (error) => tellError(t, error),
  });
  return { putAway, takeBack: back.mutate, isTakingBack: back.isPending };
}
