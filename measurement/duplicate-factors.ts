import { type CoMoments, constantsIn, correlationOf, pickCoMoments } from "./co-moments.ts";
import { at } from "./kernel/at.ts";
import { cholesky, dependentColumns, solveCholesky } from "./kernel/cholesky.ts";
import { entry, matrixOf } from "./kernel/matrix.ts";

/** A factor that no regression can use: it never varies, or the named others reproduce it exactly. */
export interface DroppedFactor {
  readonly name: string;
  readonly reason: "constant" | "duplicate";
  /** The factors that it repeats, empty for a constant one. */
  readonly repeats: readonly string[];
}

/**
 * Finds the factors that must leave a regression, in the order given: the first of several equal ones stays. A factor
 * repeats the ones before it when less than 1e-12 of its variance is left after them (the pivot of a Cholesky
 * factorisation of the correlations). The first name of `moments` is the outcome and is never dropped.
 */
export function factorsToDrop(moments: CoMoments): readonly DroppedFactor[] {
  const factors = moments.names.slice(1);
  if (moments.n < 2 || factors.length === 0) return [];

  const constant = new Set(constantsIn(moments));
  const varying = factors.filter((name) => !constant.has(name));
  const flat = factors
    .filter((name) => constant.has(name))
    .map((name): DroppedFactor => ({ name, reason: "constant", repeats: [] }));
  if (varying.length === 0) return flat;

  const correlations = correlationOf(pickCoMoments(moments, varying));
  const dependent = dependentColumns(correlations);
  const kept = varying.map((_, i) => i).filter((i) => !dependent.includes(i));
  const duplicates = dependent.map((position): DroppedFactor => {
    const earlier = kept.filter((i) => i < position);
    const factor = cholesky(
      matrixOf(earlier.length, earlier.length, (i, j) => entry(correlations, at(earlier, i), at(earlier, j))),
    );
    const shares = solveCholesky(
      factor,
      earlier.map((i) => entry(correlations, i, position)),
    );
    const repeats = earlier.filter((_, i) => Math.abs(at(shares, i)) > 1e-6).map((i) => at(varying, i));
    return { name: at(varying, position), reason: "duplicate", repeats };
  });
  return [...flat, ...duplicates];
}
