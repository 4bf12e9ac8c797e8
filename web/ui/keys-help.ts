const shown = "croquette:show-keys";

/** Opens the list of keys, wherever one is. */
export function showKeys(): void {
  window.dispatchEvent(new Event(shown));
}

/** Calls back when the list of keys is asked for. Returns what ends it. */
export function onShowKeys(listener: () => void): () => void {
  window.addEventListener(shown, listener);
  return () => window.removeEventListener(shown, listener);
}
