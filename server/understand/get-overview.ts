import type { Context } from "../platform/context.ts";
import { permit } from "../workspace/index.ts";
import { compareScores, type JudgedComparison } from "./compare-scores.ts";
import { findScoreBasis, type ScoreBasis } from "./find-score-basis.ts";
import { countsOf, distributionOf, measure, sharesOf } from "./measure-scores.ts";
import { addDays, daysIn, periodOf } from "./period.ts";
import { type HistogramRow, readHistogram, type ScoreMetric } from "./queries.ts";
import type { Overview, OverviewQuery, Score } from "./schemas.ts";
import type { Period, Scope } from "./scope.ts";

/** Every score of a scope in a period beside an earlier one, each with its n and interval. */
export async function getOverview(ctx: Context, query: OverviewQuery): Promise<Overview> {
  permit(ctx, "scores:read");
  const basis = await findScoreBasis(ctx);
  const period = periodOf(query, basis.today);
  const comparison = comparisonPeriod(query, period);
  const scope: Scope = { dimension: query.dimension, value: query.dimension === "all" ? "" : query.value };

  const ids = basis.metrics.map((metric) => metric.id);
  const rows = await readHistogram(ctx.tx, ctx.workspaceId, ids, scope, period);
  const earlier = comparison ? await readHistogram(ctx.tx, ctx.workspaceId, ids, scope, comparison) : null;
  return {
    period,
    comparison,
    minimumAnswers: basis.minimumAnswers,
    exactAt: ctx.clock.now().toISOString(),
    scores: basis.metrics.map((metric) => scoreOf(basis, metric, rows, earlier)),
  };
}

/** The period to compare with: the one that was asked for, or as many days just before. */
function comparisonPeriod(query: OverviewQuery, period: Period): Period | null {
  if (query.compareFrom && query.compareTo) {
    return periodOf({ from: query.compareFrom, to: query.compareTo }, query.compareTo);
  }
  if (query.compare === "none") return null;
  const days = daysIn(period);
  return { from: addDays(period.from, -days), to: addDays(period.from, -1) };
}

function scoreOf(
  basis: ScoreBasis,
  metric: ScoreMetric,
  rows: readonly HistogramRow[],
  earlier: readonly HistogramRow[] | null,
): Score {
  const counts = countsOf(
    metric,
    rows.filter((row) => row.metric_id === metric.id),
  );
  const measured = measure(metric, counts, basis.minimumAnswers);
  const isShown = measured.value !== null;
  const before =
    earlier &&
    countsOf(
      metric,
      earlier.filter((row) => row.metric_id === metric.id),
    );
  return {
    ...measured,
    metric,
    shares: isShown ? sharesOf(metric, counts) : null,
    distribution: isShown ? distributionOf(metric, counts) : null,
    comparison: before && viewComparison(compareScores(metric, counts, before, basis.minimumAnswers)),
  };
}

/** Without the p-value: it belongs to the details of a method, not to a screen. */
function viewComparison({ p: _, ...comparison }: JudgedComparison): Score["comparison"] {
  return comparison;
}
