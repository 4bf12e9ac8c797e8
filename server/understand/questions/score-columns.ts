/** The scores that a day is counted by; every scale of the product lies within them. */
const scores = Array.from({ length: 11 }, (_, score) => score);

/** s0, s1, … s10 */
export const scoreColumns: readonly string[] = scores.map((score) => `s${score}`);

/** A piece of SQL for each score, joined: `each((column, score) => …)`. */
export function each(write: (column: string, score: number) => string, separator = ", "): string {
  return scores.map((score) => write(`s${score}`, score)).join(separator);
}
