import { useState } from "react";

interface StoredDraft {
  /** What is being written; undefined as long as nothing is. */
  readonly draft: string | undefined;
  readonly setDraft: (text: string | undefined) => void;
}

/** A text that somebody is writing: it is still there after leaving the page, for as long as the tab is open. */
export function useStoredDraft(name: string): StoredDraft {
  const key = `croquette.draft.${name}`;
  const [draft, show] = useState(() => readDraft(key));
  const setDraft = (text: string | undefined) => {
    show(text);
    keepDraft(key, text);
  };
  return { draft, setDraft };
}

// A browser may forbid storage altogether: then a draft lives as long as its page.
function readDraft(key: string): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function keepDraft(key: string, text: string | undefined): void {
  try {
    if (text === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    // Nothing to do: the page itself still has the text.
  }
}
