import type { Context } from "../platform/context.ts";
import { permit } from "../workspace/index.ts";
import { compareScores, incomparable, type JudgedComparison } from "./compare-scores.ts";
import { findScoreBasis, type ScoreBasis } from "./find-score-basis.ts";
import { distributionOf, measure, sharesOf, withhold } from "./measure-scores.ts";
import { addDays, daysIn, periodOf } from "./period.ts";
import type { ScoreMetric } from "./queries.ts";
import type { Part } from "./read-parts.ts";
import { readScope } from "./read-scope.ts";
import type { Overview, OverviewQuery, Score } from "./schemas.ts";
import { type Period, scopeOf } from "./scope.ts";

/** Every score of a scope in a period beside an earlier one, each with its n and interval. */
export async function getOverview(ctx: Context, query: OverviewQuery): Promise<Overview> {
  permit(ctx, "scores:read");
  const basis = await findScoreBasis(ctx);
  const period = periodOf(query, basis.today);
  const comparison = comparisonPeriod(query, period);
  const scope = scopeOf(query);

  const parts = await readScope(ctx, basis, basis.metrics, scope, period);
  const earlier = comparison ? await readScope(ctx, basis, basis.metrics, scope, comparison) : undefined;
  return {
    period,
    comparison,
    minimumAnswers: basis.minimumAnswers,
    smallestChange: basis.smallestChange,
    exactAt: ctx.clock.now().toISOString(),
    scores: basis.metrics.flatMap((metric) => {
      const part = parts.get(metric.id);
      return part ? [viewScore(basis, metric, part, earlier?.get(metric.id))] : [];
    }),
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

function viewScore(basis: ScoreBasis, metric: ScoreMetric, part: Part, earlier: Part | undefined): Score {
  const answered = measure(metric, part.counts, basis.minimumAnswers);
  const measured = part.isWithheld ? withhold(answered) : answered;
  const isShown = measured.value !== null;
  return {
    ...measured,
    metric,
    shares: isShown ? sharesOf(metric, part.counts) : null,
    distribution: isShown ? distributionOf(metric, part.counts) : null,
    comparison: earlier ? viewComparison(compareWithEarlier(basis, metric, part, earlier)) : null,
  };
}

/** The earlier score and the difference tell the later one, and the other way round: what hides one hides the difference. */
function compareWithEarlier(basis: ScoreBasis, metric: ScoreMetric, part: Part, earlier: Part): JudgedComparison {
  const comparison = compareScores(metric, part.counts, earlier.counts, basis);
  if (earlier.isWithheld) return incomparable(withhold(comparison));
  return part.isWithheld ? incomparable(comparison) : comparison;
}

/** Without the p-value: it belongs to the details of a method, not to a screen. */
function viewComparison({ p: _, ...comparison }: JudgedComparison): Score["comparison"] {
  return comparison;
}
