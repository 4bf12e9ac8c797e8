/**
 * The shares of a whole in whole percents that add up to 100, by the method of largest remainders (Hamilton): each share
 * is rounded down, and the percents that are missing go to the shares that lost most, in doubt to the first. No share is
 * off by a whole percent; rounded each by itself, 14.4, 13.3 and 72.3 would add up to 99. Nothing of nothing is 0.
 */
export function wholePercents(counts: readonly number[]): number[] {
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all === 0) return counts.map(() => 0);
  // Whole numbers only: the remainders of floating points would not be comparable.
  const floors = counts.map((count) => Math.floor((100 * count) / all));
  const remainders = counts.map((count) => (100 * count) % all);
  const missing = 100 - floors.reduce((sum, floor) => sum + floor, 0);
  const lostMost = [...counts.keys()].toSorted((a, b) => (remainders[b] ?? 0) - (remainders[a] ?? 0)).slice(0, missing);
  return floors.map((floor, index) => (lostMost.includes(index) ? floor + 1 : floor));
}
