import { useState } from "react";

interface StoredDraft {
  readonly text: string;
  readonly setText: (text: string) => void;
}

/** A text that somebody is writing: it is still there after leaving the page, for as long as the tab is open. */
export function useStoredDraft(name: string, initial = ""): StoredDraft {
  const key = `croquette.draft.${name}`;
  const [text, show] = useState(() => readDraft(key) ?? initial);
  const setText = (next: string) => {
    show(next);
    keepDraft(key, next === initial ? "" : next);
  };
  return { text, setText };
}

// A browser may forbid storage altogether: then a draft lives as long as its page.
function readDraft(key: string): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function keepDraft(key: string, text: string): void {
  try {
    if (text === "") sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    // Nothing to do: the page itself still has the text.
  }
}
