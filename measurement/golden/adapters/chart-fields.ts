import type { ChartPoint } from "../../control-charts/chart.ts";

/** Reference programs count from 1. */
export const fromOne = (indices: readonly number[]): readonly number[] => indices.map((index) => index + 1);

export function limits(chart: { readonly points: readonly Pick<ChartPoint, "lower" | "upper">[] }): {
  lcl: readonly (number | null)[];
  ucl: readonly (number | null)[];
} {
  return { lcl: chart.points.map((point) => point.lower), ucl: chart.points.map((point) => point.upper) };
}
