import { MeasurementError } from "../errors.ts";
import { at } from "../kernel/at.ts";
import { gaussLegendre } from "../kernel/gauss-legendre.ts";
import { solveLinear } from "../kernel/linear-system.ts";
import { matrixOf } from "../kernel/matrix.ts";
import { normalDensity, normalLower, normalUpper } from "../kernel/normal.ts";
import { requireBetween, requireFinite, requirePositive } from "../kernel/require.ts";

/** Nodes of an integral equation whose range is this many standard deviations of its kernel wide: enough for eleven digits. */
function nodesFor(widths: number): number {
  return 40 + Math.ceil(4 * widths);
}

/**
 * Average run length of a chart with three-sigma limits alone: points until the first one outside.
 *
 * Formula: 1 / (P(z > width - shift) + P(z < -width - shift)). Source: Shewhart (1931). `shift` in sigma, 0 for false alarms;
 * `width` in sigma. Units: points. Throws `not-finite`, `out-of-range`. For independent, normal points.
 */
export function shewhartRunLength(shift: number, width = 3): number {
  requireFinite(shift, "shift");
  requirePositive(width, "width");
  return 1 / (normalUpper(width - shift) + normalLower(-width - shift));
}

/**
 * Average run length of three-sigma limits together with "`run` points in a row on one side".
 *
 * Formula: a Markov chain over the side and length of the current run (Champ & Woodall 1987, Technometrics 29:393).
 * `shift` in sigma, 0 for false alarms; `run` 2 or more. Units: points. Throws `out-of-range`. For independent, normal points.
 */
export function runRuleRunLength(shift: number, run: number, width = 3): number {
  requireFinite(shift, "shift");
  requirePositive(width, "width");
  if (!Number.isSafeInteger(run) || run < 2) throw new MeasurementError("out-of-range", "run");

  const above = normalLower(width - shift) - normalLower(-shift);
  const below = normalLower(-shift) - normalLower(-width - shift);
  const stepsAbove = geometricSum(above, run - 1);
  const stepsBelow = geometricSum(below, run - 1);
  const fromAbove = (stepsAbove * (1 + below * stepsBelow)) / (1 - above * below * stepsAbove * stepsBelow);
  const fromBelow = stepsBelow * (1 + above * fromAbove);
  return 1 + above * fromAbove + below * fromBelow;
}

/**
 * Average run length of a two-sided tabular CUSUM that starts at 0.
 *
 * Formula: L(s) = 1 + F(k - s) L(0) + integral over 0..h of L(x) f(x - s + k) for each side (Page 1954), joined as
 * 1 / (1 / rising + 1 / falling) (Van Dobben de Bruyn 1968). `slack` k and `decision` h in standard errors, `shift` likewise, 0 for
 * false alarms. Units: points. Throws `out-of-range` for h outside 0 to 20 or k outside 0 to 5. For independent, normal points.
 */
export function cusumRunLength(shift: number, { slack, decision }: { slack: number; decision: number }): number {
  requireFinite(shift, "shift");
  requireBetween(slack, 0, 5, "slack");
  requirePositive(decision, "decision");
  requireBetween(decision, 0, 20, "decision");
  const rising = oneSidedCusum(shift, slack, decision);
  const falling = oneSidedCusum(-shift, slack, decision);
  return 1 / (1 / rising + 1 / falling);
}

/**
 * Average run length of a two-sided EWMA chart that starts at the centre, with the limits that it settles to.
 *
 * Formula: L(z) = 1 + integral of L(x) f((x - (1 - lambda) z) / lambda - shift) / lambda between the limits (Crowder 1987,
 * Technometrics 29:401). `width` in standard errors of the settled chart, `shift` in sigma, 0 for false alarms. Units: points.
 * Throws `out-of-range` for lambda outside 0.01 to 1 or width outside 0 to 6. For independent, normal points.
 */
export function ewmaRunLength(shift: number, { lambda, width }: { lambda: number; width: number }): number {
  requireFinite(shift, "shift");
  requireBetween(lambda, 0.01, 1, "lambda");
  requirePositive(width, "width");
  requireBetween(width, 0, 6, "width");
  if (lambda === 1) return shewhartRunLength(shift, width);

  const limit = width * Math.sqrt(lambda / (2 - lambda));
  const count = nodesFor((2 * limit) / lambda);
  const { nodes, weights } = gaussLegendre(count, -limit, limit);
  const kernel = (from: number, to: number): number =>
    normalDensity((to - (1 - lambda) * from) / lambda - shift) / lambda;
  const matrix = matrixOf(count, count, (i, j) => {
    const moved = at(weights, j) * kernel(at(nodes, i), at(nodes, j));
    return i === j ? 1 - moved : -moved;
  });
  const lengths = solveLinear(matrix, new Array<number>(count).fill(1));
  return nodes.reduce((total, node, j) => total + at(weights, j) * kernel(0, node) * at(lengths, j), 1);
}

/** The first unknown is the run length from 0, where the sum rests with positive probability; the others are at the nodes. */
function oneSidedCusum(shift: number, slack: number, decision: number): number {
  const count = nodesFor(decision);
  const { nodes, weights } = gaussLegendre(count, 0, decision);
  const starts = [0, ...nodes];
  const matrix = matrixOf(count + 1, count + 1, (i, j) => {
    const start = at(starts, i);
    const moved =
      j === 0
        ? normalLower(slack - start - shift)
        : at(weights, j - 1) * normalDensity(at(starts, j) - start + slack - shift);
    return i === j ? 1 - moved : -moved;
  });
  return at(solveLinear(matrix, new Array<number>(count + 1).fill(1)), 0);
}

function geometricSum(ratio: number, terms: number): number {
  let total = 0;
  for (let term = 0; term < terms; term++) total = 1 + ratio * total;
  return total;
}
