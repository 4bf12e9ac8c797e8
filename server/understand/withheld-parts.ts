/** Part of a whole that everybody sees: a place, a touchpoint, a week. */
export interface CountedPart {
  readonly n: number;
}

/**
 * The parts of a whole whose scores stay unseen although enough people answered. The score of too few answers is never
 * shown; but whoever sees the whole and all the other parts can work it out by subtraction. Therefore everything that is
 * not shown must together be none or enough answers: if it is neither, the smallest part that would be shown is withheld
 * as well, of equals the first. One is always sufficient, since by itself it has enough answers.
 *
 * How many answered stays visible everywhere: a count says nothing of what was answered. `answers` is the n of the whole;
 * it may hold answers that belong to no part (such as those given at no place), which hide the others like a part of
 * their own. Source: complementary cell suppression, Willenborg & de Waal, Elements of Statistical Disclosure Control (2001).
 */
export function withheldParts<Part extends CountedPart>(
  parts: readonly Part[],
  answers: number,
  minimumAnswers: number,
): ReadonlySet<Part> {
  const shown = parts.filter(({ n }) => n >= minimumAnswers);
  const unseen = answers - shown.reduce((sum, { n }) => sum + n, 0);
  const smallest = shown.toSorted((a, b) => a.n - b.n)[0];
  return unseen > 0 && unseen < minimumAnswers && smallest ? new Set([smallest]) : new Set();
}
