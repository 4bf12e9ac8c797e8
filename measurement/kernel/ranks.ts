import { requireAllFinite } from "./require.ts";

/** Ranks from 1, tied values sharing the middle of their places. */
export function midRanks(values: readonly number[]): number[] {
  requireAllFinite(values, "values");
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const ranks = new Array<number>(values.length).fill(0);
  let from = 0;
  while (from < order.length) {
    const value = order[from]?.value;
    let to = from;
    while (to + 1 < order.length && order[to + 1]?.value === value) to++;
    for (let i = from; i <= to; i++) ranks[order[i]?.index ?? 0] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return ranks;
}

/** How often each distinct value occurs, in ascending order of the values: the sizes of the groups of ties. */
export function tieSizes(values: readonly number[]): number[] {
  requireAllFinite(values, "values");
  const sorted = [...values].sort((a, b) => a - b);
  const sizes: number[] = [];
  for (const [i, value] of sorted.entries()) {
    if (i > 0 && sorted[i - 1] === value) sizes.push((sizes.pop() ?? 0) + 1);
    else sizes.push(1);
  }
  return sizes;
}
