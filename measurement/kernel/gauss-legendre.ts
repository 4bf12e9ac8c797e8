import { MeasurementError } from "../errors.ts";

/** Points and weights of a quadrature rule: the integral is the sum of weight times value. */
export interface Quadrature {
  readonly nodes: readonly number[];
  readonly weights: readonly number[];
}

/**
 * Gauss-Legendre quadrature on [from, to]: exact for polynomials up to degree 2 size - 1.
 *
 * Formula: the nodes are the zeros of the Legendre polynomial, found by Newton from cos(pi (i - 1/4) / (n + 1/2)); weights
 * 2 / ((1 - x²) P'(x)²) (Davis & Rabinowitz 1984). Throws `out-of-range` for a size below 1 or above 1,000.
 */
export function gaussLegendre(size: number, from: number, to: number): Quadrature {
  if (!Number.isSafeInteger(size) || size < 1 || size > 1000) throw new MeasurementError("out-of-range", "size");
  const half = (to - from) / 2;
  const middle = (to + from) / 2;
  const points = Array.from({ length: size }, (_, index) => legendreZero(size, index));
  return {
    nodes: points.map(({ x }) => middle + half * x),
    weights: points.map(({ x, slope }) => (half * 2) / ((1 - x * x) * slope * slope)),
  };
}

interface LegendreZero {
  readonly x: number;
  readonly slope: number;
}

function legendreZero(size: number, index: number): LegendreZero {
  let x = -Math.cos((Math.PI * (index + 0.75)) / (size + 0.5));
  for (let round = 0; round < 100; round++) {
    const { value, slope } = legendre(size, x);
    const step = value / slope;
    x -= step;
    if (Math.abs(step) < 1e-16) break;
  }
  return { x, slope: legendre(size, x).slope };
}

function legendre(size: number, x: number): { readonly value: number; readonly slope: number } {
  let previous = 1;
  let value = x;
  for (let degree = 2; degree <= size; degree++) {
    const next = ((2 * degree - 1) * x * value - (degree - 1) * previous) / degree;
    previous = value;
    value = next;
  }
  return { value, slope: (size * (previous - x * value)) / (1 - x * x) };
}
