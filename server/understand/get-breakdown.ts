import {
  adjustForMultipleTests,
  mergeCounts,
  noScores,
  type ScoreCounts,
  subtractCounts,
  total,
} from "@croquette/measurement";
import type { Context } from "../platform/context.ts";
import { permit } from "../workspace/index.ts";
import { compareScores } from "./compare-scores.ts";
import { findScoreBasis, requireMetric } from "./find-score-basis.ts";
import { countsOf, measure } from "./measure-scores.ts";
import { periodOf } from "./period.ts";
import { type BreakdownRow, listValues, readBreakdown } from "./queries.ts";
import type { Breakdown, BreakdownQuery } from "./schemas.ts";

/**
 * One score for each place, touchpoint, channel or survey, and whether it really differs from all the others together.
 * Looking at many at once finds something by chance; the verdicts are adjusted for how many are looked at.
 */
export async function getBreakdown(ctx: Context, query: BreakdownQuery): Promise<Breakdown> {
  permit(ctx, "scores:read");
  const basis = await findScoreBasis(ctx);
  const metric = requireMetric(basis, query.metric);
  const period = periodOf(query, basis.today);

  const values = await listValues(ctx.tx, ctx.workspaceId, query.by);
  const names = values.map(({ value }) => value);
  const rows = await readBreakdown(ctx.tx, ctx.workspaceId, metric.id, query.by, names, period);
  const byValue = Map.groupBy(rows, (row) => row.value);
  const answered = values
    .map((named) => {
      const found: readonly BreakdownRow[] = byValue.get(named.value) ?? [];
      return { ...named, counts: countsOf(metric, found) };
    })
    .filter(({ counts }) => total(counts) > 0);

  const all = answered.reduce<ScoreCounts>((sum, { counts }) => mergeCounts(sum, counts), noScores(metric));
  const compared = answered.map((segment) => ({
    ...segment,
    comparison: compareScores(metric, segment.counts, subtractCounts(all, segment.counts), basis.minimumAnswers),
  }));
  const adjusted =
    compared.length > 0 ? adjustForMultipleTests(compared.map(({ comparison }) => comparison.p ?? 1)) : [];
  return {
    metric,
    items: compared.map(({ value, name, counts, comparison }, index) => {
      const { value: score, ...measured } = measure(metric, counts, basis.minimumAnswers);
      const isReal = comparison.verdict === "real" && (adjusted[index] ?? 1) < 0.05;
      const verdict = comparison.verdict === "real" && !isReal ? "could-be-chance" : comparison.verdict;
      return { value, name, ...measured, score, verdict, better: isReal ? comparison.better : null };
    }),
  };
}
