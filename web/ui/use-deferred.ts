import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useWords } from "../words/current-language.ts";
import { tellError } from "./tell.ts";
import { offerUndo, undoMilliseconds } from "./undo.tsx";

interface Deferred<Subject> {
  /** Its request has to outlive the page, which may be left at that moment. */
  readonly act: (subject: Subject) => Promise<unknown>;
  readonly idOf: (subject: Subject) => string;
  readonly done: (subject: Subject) => string;
  readonly topic: string;
}

interface Waiting<Subject> {
  readonly subject: Subject;
  readonly timer: ReturnType<typeof setTimeout>;
  readonly notice: string;
}

interface DeferredAction<Subject> {
  readonly start: (subject: Subject) => void;
  /** What counts as gone although it is done only when the ten seconds are over. */
  readonly pending: ReadonlySet<string>;
}

/**
 * For what the server cannot take back: it is done after the ten seconds in which it can still be undone, or at once
 * when the page is left.
 */
export function useDeferred<Subject>({ act, idOf, done, topic }: Deferred<Subject>): DeferredAction<Subject> {
  const t = useWords();
  const queryClient = useQueryClient();
  const waiting = useRef(new Map<string, Waiting<Subject>>());
  const [pending, setPending] = useState<ReadonlySet<string>>(new Set());
  const show = () => setPending(new Set(waiting.current.keys()));

  const finish = async (id: string) => {
    const entry = waiting.current.get(id);
    if (!entry) return;
    waiting.current.delete(id);
    clearTimeout(entry.timer);
    notifications.hide(entry.notice);
    try {
      await act(entry.subject);
    } catch (error) {
      tellError(t, error);
    }
    await queryClient.invalidateQueries({ queryKey: [topic] });
    show();
  };
  const latestFinish = useRef(finish);
  latestFinish.current = finish;

  useEffect(() => {
    const finishAll = () => {
      for (const id of waiting.current.keys()) void latestFinish.current(id);
    };
    window.addEventListener("pagehide", finishAll);
    return () => {
      window.removeEventListener("pagehide", finishAll);
      finishAll();
    };
  }, []);

  const start = (subject: Subject) => {
    const id = idOf(subject);
    const timer = setTimeout(() => void latestFinish.current(id), undoMilliseconds);
    const onUndo = () => {
      clearTimeout(timer);
      waiting.current.delete(id);
      show();
    };
    const notice = offerUndo({ done: done(subject), undoLabel: t("action.undo"), onUndo });
    waiting.current.set(id, { subject, timer, notice });
    show();
  };
  return { start, pending };
}
