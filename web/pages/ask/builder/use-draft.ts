import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { SurveyContent } from "../../../../survey/content.ts";
import { saveDraft, surveyQuery } from "../../../api/ask.ts";
import { ProblemError } from "../../../api/problem-error.ts";
import type { Survey } from "../../../api/views.ts";

export type DraftState = "saved" | "unsaved" | "saving" | "conflict" | "failed";

export interface Draft {
  readonly name: string;
  readonly content: SurveyContent;
  readonly state: DraftState;
  readonly error: unknown;
  /** The survey as the server last answered: its status, problems and revision. */
  readonly survey: Survey;
  readonly change: (change: { readonly name?: string; readonly content?: SurveyContent }) => void;
  /** Saves what is not saved yet. Resolves with the revision to publish, or undefined when it could not be saved. */
  readonly flush: () => Promise<number | undefined>;
  readonly take: (survey: Survey) => void;
}

const pause = 700;

/** What is being written, saved by itself whenever the writing pauses. */
export function useDraft(initial: Survey): Draft {
  const queryClient = useQueryClient();
  const [survey, setSurvey] = useState(initial);
  const [written, setWritten] = useState({ name: initial.name, content: initial.draft });
  const [state, setState] = useState<DraftState>("saved");
  const [error, setError] = useState<unknown>(null);
  const latest = useRef({ written, revision: initial.draftRevision, isSaved: true, isConflict: false });
  const saving = useRef<Promise<void>>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const take = useCallback(
    (answer: Survey) => {
      latest.current.revision = answer.draftRevision;
      setSurvey(answer);
      queryClient.setQueryData(surveyQuery(answer.id).queryKey, answer);
    },
    [queryClient],
  );

  const save = useCallback(async () => {
    // One at a time: each save carries the revision that the one before it was answered with.
    while (!latest.current.isSaved && !latest.current.isConflict) {
      const { written: now, revision } = latest.current;
      latest.current.isSaved = true;
      setState("saving");
      try {
        const name = now.name.trim() === "" ? initial.name : now.name.trim();
        take(await saveDraft(initial.id, { name, content: now.content, draftRevision: revision }));
        setState(latest.current.isSaved ? "saved" : "unsaved");
        setError(null);
      } catch (refused) {
        latest.current.isSaved = false;
        setError(refused);
        latest.current.isConflict = refused instanceof ProblemError && refused.status === 409;
        setState(latest.current.isConflict ? "conflict" : "failed");
        return;
      }
    }
  }, [initial.id, initial.name, take]);

  const saveNow = useCallback(async () => {
    clearTimeout(timer.current);
    await saving.current;
    saving.current = save();
    await saving.current;
    saving.current = undefined;
  }, [save]);

  const change: Draft["change"] = (next) => {
    const changed = { ...latest.current.written, ...next };
    latest.current.written = changed;
    latest.current.isSaved = false;
    setWritten(changed);
    if (latest.current.isConflict) return;
    setState("unsaved");
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void saveNow(), pause);
  };

  useEffect(
    () => () => {
      // Whoever leaves the page in the middle of a word keeps the word.
      if (!latest.current.isSaved && !latest.current.isConflict) void saveNow();
    },
    [saveNow],
  );

  const flush = async () => {
    await saveNow();
    return latest.current.isSaved ? latest.current.revision : undefined;
  };
  return { ...written, state, error, survey, change, flush, take };
}
