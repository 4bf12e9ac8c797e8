import { useEffect, useSyncExternalStore } from "react";
import type { PaletteEntry } from "./palette-entry.ts";

const nothing: readonly PaletteEntry[] = [];
const listeners = new Set<() => void>();
let offered = nothing;

// The palette gives the focus back to where it was; what puts it elsewhere has to come after that.
const closingMilliseconds = 60;

/** Offers in the palette what can be done on this page, as long as the page stands. */
export function useOfferEntries(entries: readonly PaletteEntry[]): void {
  useEffect(() => {
    offer(entries.map((entry) => ({ ...entry, go: () => void setTimeout(entry.go, closingMilliseconds) })));
    return () => offer(nothing);
  }, [entries]);
}

/** What the page that stands now offers. */
export function useOfferedEntries(): readonly PaletteEntry[] {
  return useSyncExternalStore(subscribe, () => offered);
}

function offer(entries: readonly PaletteEntry[]): void {
  offered = entries;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
