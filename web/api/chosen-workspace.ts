const key = "croquette.workspace";

/**
 * The workspace that this tab looks at; undefined leaves it to the server (the person's first). A new tab begins with
 * the last one chosen anywhere, and keeps it: what is done in one tab never lands in the workspace of another.
 */
export function chosenWorkspace(): string | undefined {
  const own = sessionStorage.getItem(key);
  if (own !== null) return own;
  const last = localStorage.getItem(key);
  if (last !== null) sessionStorage.setItem(key, last);
  return last ?? undefined;
}

/** Remembers the workspace for every later request of this tab, and for tabs to come. */
export function chooseWorkspace(id: string | undefined): void {
  for (const storage of [sessionStorage, localStorage]) {
    if (id === undefined) storage.removeItem(key);
    else storage.setItem(key, id);
  }
}
