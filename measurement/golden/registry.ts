import { controlChartAdapters } from "./adapters/control-charts.ts";
import { distributionAdapters } from "./adapters/distributions.ts";
import { scoreAdapters } from "./adapters/scores.ts";
import { segmentAdapters } from "./adapters/segments.ts";
import { survivalAdapters } from "./adapters/survival.ts";
import { timeSeriesAdapters } from "./adapters/time-series.ts";

/** Runs the cases of one family: found by the method's name and the shape of the input, never by a case's id or numbers. */
export interface Adapter {
  readonly method: RegExp | string;
  readonly accepts: (input: unknown) => boolean;
  /** `expectedShape` is the expected answer with every leaf replaced by the name of its type. */
  readonly run: (input: unknown, expectedShape: unknown) => unknown;
}

/** Every family that the package answers. */
export const adapters: readonly Adapter[] = [
  ...distributionAdapters,
  ...scoreAdapters,
  ...controlChartAdapters,
  ...segmentAdapters,
  ...survivalAdapters,
  ...timeSeriesAdapters,
];

/** The adapter for a method and an input, or undefined when the package does not answer such cases. */
export function findAdapter(method: string, input: unknown): Adapter | undefined {
  return adapters.find((adapter) => names(adapter, method) && adapter.accepts(input));
}

function names(adapter: Adapter, method: string): boolean {
  return typeof adapter.method === "string" ? adapter.method === method : adapter.method.test(method);
}
