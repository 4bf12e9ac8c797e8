import type { PaletteEntry } from "./palette-entry.ts";

/** The entries in which every typed word occurs, those that begin with it first. */
export function matches(entries: readonly PaletteEntry[], text: string): PaletteEntry[] {
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== "");
  const found = entries.filter((entry) => {
    const label = fold(`${entry.label} ${entry.says ?? ""}`);
    return words.every((word) => label.includes(word));
  });
  const first = words[0];
  if (first === undefined) return found;
  return found.toSorted((a, b) => rank(a, first) - rank(b, first));
}

function rank(entry: PaletteEntry, word: string): number {
  return fold(entry.label).startsWith(word) ? 0 : 1;
}

// "Café" is found by "cafe".
function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
