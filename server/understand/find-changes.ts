import type { ScoreCounts } from "@croquette/measurement";
import type { Context } from "../platform/context.ts";
import { compareScores, type JudgedComparison } from "./compare-scores.ts";
import { findScoreBasis, type ScoreBasis } from "./find-score-basis.ts";
import { judgeTogether } from "./judge-together.ts";
import { measure } from "./measure-scores.ts";
import { addDays } from "./period.ts";
import type { ScoreMetric } from "./queries.ts";
import { findPartNames, readParts } from "./read-parts.ts";
import type { RealChange } from "./schemas.ts";

const periodDays = 28;
const most = 6;

/** One score in one part of the workspace, then and now. */
interface Candidate {
  readonly metric: ScoreMetric;
  readonly dimension: RealChange["dimension"];
  readonly value: string;
  readonly name: string | null;
  /** How often each score was given, then and now. */
  readonly answers: readonly ScoreCounts[];
  readonly after: ReturnType<typeof measure>;
  readonly comparison: JudgedComparison;
}

export interface FoundChanges {
  readonly changes: RealChange[];
  /** Whether there were enough answers to compare anything: only then does "nothing changed" mean something. */
  readonly comparable: boolean;
}

/**
 * What really changed in the last four weeks against the four before, by as much as matters: every score in the whole
 * workspace and by place, the main ones by touchpoint too. The verdicts allow for how many were looked at. The same
 * answers are looked at once: a place with one touchpoint is one thing.
 */
export async function findChanges(ctx: Context): Promise<FoundChanges> {
  const basis = await findScoreBasis(ctx);
  const main = basis.metrics.filter(({ kind }) => kind !== "rating");
  const candidates = [
    ...(await compareParts(ctx, basis, "all", basis.metrics)),
    ...(await compareParts(ctx, basis, "place", basis.metrics)),
    ...(await compareParts(ctx, basis, "touchpoint", main)),
  ];

  const told = withoutRepetition(candidates.filter(({ comparison }) => comparison.p !== null));
  const judged = judgeTogether(told.map(({ comparison }) => comparison));
  const changes = told
    .flatMap((candidate, index) => ({ ...candidate, comparison: judged[index] ?? candidate.comparison }))
    .filter(({ comparison }) => comparison.verdict === "real")
    .toSorted((a, b) => (a.comparison.p ?? 1) - (b.comparison.p ?? 1))
    .flatMap(viewChange)
    .slice(0, most);
  return { changes, comparable: told.length > 0 };
}

/** The very same answers are told once, where they were given: the narrowest of all that they are the answers of says most. */
function withoutRepetition(candidates: readonly Candidate[]): readonly Candidate[] {
  const widestFirst = Map.groupBy(candidates, ({ metric, answers }) => `${metric.id} ${JSON.stringify(answers)}`);
  return [...widestFirst.values()].flatMap((same) => {
    const narrowest = same.at(-1)?.dimension;
    return same.filter(({ dimension }) => dimension === narrowest);
  });
}

/** Each score in each part, compared with itself four weeks before; parts that would give others away are left out. */
async function compareParts(
  ctx: Context,
  basis: ScoreBasis,
  dimension: RealChange["dimension"],
  metrics: readonly ScoreMetric[],
): Promise<Candidate[]> {
  const { today, minimumAnswers } = basis;
  const asked = { dimension, metrics, names: await findPartNames(ctx, dimension) };
  const period = { from: addDays(today, 1 - periodDays), to: today };
  const earlier = { from: addDays(period.from, -periodDays), to: addDays(period.from, -1) };
  const later = await readParts(ctx, basis, asked, period);
  const before = await readParts(ctx, basis, asked, earlier);

  return metrics.flatMap((metric) =>
    (later.get(metric.id) ?? []).flatMap(({ value, name, counts, isWithheld }, index) => {
      const then = before.get(metric.id)?.[index];
      if (!then || isWithheld || then.isWithheld) return [];
      const comparison = compareScores(metric, counts, then.counts, basis);
      const after = measure(metric, counts, minimumAnswers);
      return [{ metric, dimension, value, name, answers: [then.counts, counts], after, comparison }];
    }),
  );
}

function viewChange({ metric, dimension, value, name, after, comparison }: Candidate): RealChange[] {
  const { difference, differenceInterval, better } = comparison;
  if (after.value === null || comparison.value === null || difference === null) return [];
  if (differenceInterval === null || better === null) return [];
  return [
    {
      metric: { id: metric.id, kind: metric.kind, name: metric.name },
      dimension,
      value,
      name,
      before: comparison.value,
      after: after.value,
      difference,
      interval: differenceInterval,
      better,
      n: after.n,
    },
  ];
}
