const key = "croquette.workspace";

/** The workspace that this browser looks at; undefined leaves it to the server (the person's first). */
export function chosenWorkspace(): string | undefined {
  return localStorage.getItem(key) ?? undefined;
}

/** Remembers the workspace for every later request of this browser. */
export function chooseWorkspace(id: string | undefined): void {
  if (id === undefined) localStorage.removeItem(key);
  else localStorage.setItem(key, id);
}
