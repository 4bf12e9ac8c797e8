import { MeasurementError } from "./errors.ts";
import type { Matrix } from "./kernel/matrix.ts";

/** More factors than this would need more than a million regressions; group related factors instead. */
export const mostLmgFactors = 20;

/** A residual below this share of a factor's variance means that the others reproduce it exactly. */
export const duplicatePivot = 1e-12;

/**
 * LMG importance (Shapley value of R squared, general dominance): the average, over every order in which the factors
 * can enter the regression, of the rise in R squared when the factor enters. In the unit of R squared, 0 to 1, never
 * negative; the values sum to the R squared of the full regression.
 *
 * Input is the correlation matrix with the outcome in row and column 0 and the factors after it. With `groups`, each
 * group of factor positions (1 and up) enters as one; the result then has one value per group.
 * Source: Lindeman, Merenda & Gold (1980); Groemping (2006), Journal of Statistical Software 17(1).
 * Throws `too-large` for more than 20 factors or groups, `length-mismatch` for a matrix that is not square, and `singular`
 * when one factor is a combination of others: find and drop it first.
 * Do not use it as proof of a cause: it says what goes together with the outcome.
 */
export function lmgImportance(correlations: Matrix, groups?: readonly (readonly number[])[]): readonly number[] {
  const size = correlations.length;
  if (size === 0 || correlations.some((row) => row.length !== size)) {
    throw new MeasurementError("length-mismatch", "correlations");
  }

  const players = groups ?? Array.from({ length: size - 1 }, (_, position) => [position + 1]);
  if (players.length > mostLmgFactors) throw new MeasurementError("too-large", groups ? "groups" : "correlations");
  return averageGains(explainedByEverySubset(correlations, players), players.length);
}

/**
 * R squared of every subset of players, indexed by bit mask. One walk over the tree "in or out, player by player":
 * putting a player in eliminates its rows from what is still open, so that each branch works on an ever smaller matrix
 * and a million regressions cost a few million multiplications. Only the lower triangle is kept up to date, and each
 * level of the tree reuses one buffer.
 */
function explainedByEverySubset(correlations: Matrix, players: readonly (readonly number[])[]): Float64Array {
  const explained = new Float64Array(2 ** players.length);
  const order = [0, ...players.flat()];
  const stride = order.length;
  const start = Float64Array.from(order.flatMap((row) => order.map((column) => correlations[row]?.[column] ?? 0)));
  const buffers = players.map(() => new Float64Array(stride * stride));

  walk(start, stride, players.length, 0);
  return explained;

  function walk(block: Float64Array, size: number, open: number, chosen: number): void {
    if (open === 0) {
      explained[chosen] = 1 - (block[0] ?? 1);
      return;
    }
    const player = open - 1;
    const kept = size - (players[player]?.length ?? 0);
    walk(block, kept, player, chosen);

    const buffer = buffers[player] ?? new Float64Array(stride * stride);
    eliminate(block, buffer, size, kept, stride);
    walk(buffer, kept, player, chosen | (1 << player));
  }
}

/** Takes rows `kept` to `size - 1` out of `source` by Gaussian elimination and writes what is left to `target`. */
function eliminate(source: Float64Array, target: Float64Array, size: number, kept: number, stride: number): void {
  let from = source;
  for (let last = size - 1; last >= kept; last -= 1) {
    const pivot = from[last * stride + last] ?? 0;
    if (!(pivot > duplicatePivot)) throw new MeasurementError("singular", "correlations");

    const lastRow = last * stride;
    for (let row = 0; row < last; row += 1) {
      const factor = (from[lastRow + row] ?? 0) / pivot;
      const start = row * stride;
      for (let column = 0; column <= row; column += 1) {
        target[start + column] = (from[start + column] ?? 0) - factor * (from[lastRow + column] ?? 0);
      }
    }
    from = target;
  }
}

/** Weighs each player's gains by the share of orders in which exactly that set stands before the player. */
function averageGains(explained: Float64Array, players: number): readonly number[] {
  const ones = new Uint8Array(explained.length);
  for (let subset = 1; subset < ones.length; subset += 1) ones[subset] = (ones[subset >> 1] ?? 0) + (subset & 1);

  return Array.from({ length: players }, (_, player) => {
    const bit = 1 << player;
    const gainsBySize = new Float64Array(players);
    for (let subset = 0; subset < explained.length; subset += 1) {
      if (subset & bit) continue;
      const size = ones[subset] ?? 0;
      gainsBySize[size] = (gainsBySize[size] ?? 0) + ((explained[subset | bit] ?? 0) - (explained[subset] ?? 0));
    }

    // The average over sets of one size, then over sizes, is the average over all orders.
    let total = 0;
    let sets = 1;
    for (let size = 0; size < players; size += 1) {
      total += (gainsBySize[size] ?? 0) / sets;
      sets = (sets * (players - 1 - size)) / (size + 1);
    }
    return total / players;
  });
}
