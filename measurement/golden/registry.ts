import { comparisonAdapters } from "./adapters/comparisons.ts";
import { controlChartAdapters } from "./adapters/control-charts.ts";
import { distributionAdapters } from "./adapters/distributions.ts";
import { driverAdapters } from "./adapters/drivers.ts";
import { effectAdapters } from "./adapters/effects.ts";
import { needAdapters } from "./adapters/needs.ts";
import { planningAdapters } from "./adapters/planning.ts";
import { scoreAdapters } from "./adapters/scores.ts";
import { segmentAdapters } from "./adapters/segments.ts";
import { smallShiftAdapters } from "./adapters/small-shifts.ts";
import { survivalAdapters } from "./adapters/survival.ts";
import { timeSeriesAdapters } from "./adapters/time-series.ts";
import { weightAdapters } from "./adapters/weights.ts";

/** Runs the cases of one family: found by the method's name and the shape of the input, never by a case's id or numbers. */
export interface Adapter {
  readonly method: RegExp | string;
  readonly accepts: (input: unknown) => boolean;
  /** `expectedShape` is the expected answer with every leaf but its settings replaced by the name of its type (see `shapeOf`). */
  readonly run: (input: unknown, expectedShape: unknown) => unknown;
}

/** Every family that the package answers. */
export const adapters: readonly Adapter[] = [
  ...distributionAdapters,
  ...scoreAdapters,
  ...comparisonAdapters,
  ...planningAdapters,
  ...controlChartAdapters,
  ...smallShiftAdapters,
  ...segmentAdapters,
  ...survivalAdapters,
  ...timeSeriesAdapters,
  ...effectAdapters,
  ...driverAdapters,
  ...needAdapters,
  ...weightAdapters,
];

/** The adapter for a method and an input, or undefined when the package does not answer such cases. */
export function findAdapter(method: string, input: unknown): Adapter | undefined {
  return adapters.find((adapter) => names(adapter, method) && adapter.accepts(input));
}

function names(adapter: Adapter, method: string): boolean {
  return typeof adapter.method === "string" ? adapter.method === method : adapter.method.test(method);
}
