import { requireFinite } from "./require.ts";

/** Repeatable random numbers: the same seed always gives the same sequence, on every machine. */
export interface SeededRandom {
  /** A number in [0, 1) with 53 random bits. */
  next(): number;
  /** A whole number from 0 to below - 1. */
  below(below: number): number;
}

/**
 * A small fast generator of period about 2^64 (sfc32, Chris Doty-Humphrey's PractRand) from one numeric seed.
 * For resampling only, never for secrets.
 */
export function seededRandom(seed: number): SeededRandom {
  requireFinite(seed, "seed");
  let a = Math.floor(seed / 4294967296) | 0;
  let b = seed | 0;
  let c = 0x9e3779b9 | 0;
  let counter = 1;

  const bits = (): number => {
    const result = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + result) | 0;
    return result >>> 0;
  };
  for (let i = 0; i < 15; i++) bits();

  const next = (): number => ((bits() >>> 5) * 67108864 + (bits() >>> 6)) / 9007199254740992;
  return { next, below: (below) => Math.floor(next() * below) };
}
