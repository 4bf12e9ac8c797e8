/** The touchpoint's own spot that a link names, spelled as in its list; null for one that is not in it. */
export function listedSpot(spots: readonly string[], named: string | null): string | null {
  if (named === null) return null;
  if (spots.includes(named)) return named;
  const wanted = fold(named);
  return spots.find((spot) => fold(spot) === wanted) ?? null;
}

// A printed code may outlive the list that it was printed from, so what can be the name of a table is kept. A sentence or
// an address cannot: anybody can write one into a link and send it around.
const plain = /^[\p{L}\p{N} .\-/#]{1,40}$/u;

/** What is kept of the spot that a link names. Only what is in the list may be shown to a guest (see `listedSpot`). */
export function keptSpot(spots: readonly string[], named: string | null): string | null {
  if (named === null) return null;
  return listedSpot(spots, named) ?? (plain.test(named) ? named : null);
}

function fold(spot: string): string {
  return spot.trim().normalize("NFC").toLowerCase();
}
