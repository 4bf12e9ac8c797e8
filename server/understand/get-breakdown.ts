import { mergeCounts, noScores, type ScoreCounts, subtractCounts } from "@croquette/measurement";
import type { Context } from "../platform/context.ts";
import { permit } from "../workspace/index.ts";
import { compareScores, incomparable } from "./compare-scores.ts";
import { findScoreBasis, requireMetric } from "./find-score-basis.ts";
import { judgeTogether } from "./judge-together.ts";
import { measure, withhold } from "./measure-scores.ts";
import { periodOf } from "./period.ts";
import { findPartNames, readParts } from "./read-parts.ts";
import type { Breakdown, BreakdownQuery } from "./schemas.ts";

/**
 * One score for each place, touchpoint, channel or survey, and whether it really differs from all the others together.
 * The verdicts allow for how many are looked at, and what would give away the few answers of another is withheld.
 */
export async function getBreakdown(ctx: Context, query: BreakdownQuery): Promise<Breakdown> {
  permit(ctx, "scores:read");
  const basis = await findScoreBasis(ctx);
  const metric = requireMetric(basis, query.metric);
  const period = periodOf(query, basis.today);

  const names = await findPartNames(ctx, query.by);
  const parts = await readParts(ctx, basis, { dimension: query.by, metrics: [metric], names }, period);
  const answered = (parts.get(metric.id) ?? []).filter(({ n }) => n > 0);
  const all = answered.reduce<ScoreCounts>((sum, { counts }) => mergeCounts(sum, counts), noScores(metric));
  const compared = answered.map(({ counts, isWithheld }) => {
    const comparison = compareScores(metric, counts, subtractCounts(all, counts), basis);
    return isWithheld ? incomparable(comparison) : comparison;
  });
  const judged = judgeTogether(compared);

  return {
    metric,
    items: answered.flatMap(({ value, name, counts, isWithheld }, index) => {
      const comparison = judged[index];
      if (!comparison) return [];
      const measured = measure(metric, counts, basis.minimumAnswers);
      const { value: score, ...shown } = isWithheld ? withhold(measured) : measured;
      const { verdict, better } = comparison;
      return [{ value, name: name ?? value, ...shown, score, verdict, better }];
    }),
  };
}
