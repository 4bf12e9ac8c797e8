import type { Context } from "../platform/context.ts";
import type { ScoreBasis } from "./find-score-basis.ts";
import type { ScoreMetric } from "./queries.ts";
import { findPartNames, type Part, readParts } from "./read-parts.ts";
import type { Period, Scope } from "./scope.ts";

/**
 * The answers of a scope in a period to each of these questions, by the id of the metric. A part of the workspace is read
 * among all parts beside it: by itself it could not be known whether its score gives theirs away.
 */
export async function readScope(
  ctx: Context,
  basis: Pick<ScoreBasis, "minimumAnswers">,
  metrics: readonly ScoreMetric[],
  { dimension, value }: Scope,
  period: Period,
): Promise<ReadonlyMap<string, Part>> {
  const known = await findPartNames(ctx, dimension);
  const names = known.some((name) => name.value === value) ? known : [...known, { value, name: null }];
  const parts = await readParts(ctx, basis, { dimension, metrics, names }, period);
  return new Map(
    [...parts].flatMap(([metricId, beside]) => {
      const asked = beside.find((part) => part.value === value);
      return asked ? [[metricId, asked] as const] : [];
    }),
  );
}
