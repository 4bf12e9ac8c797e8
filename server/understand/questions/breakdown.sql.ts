import { dimensionsOfDelta } from "./fold.sql.ts";

/**
 * How often each score of one metric was given, for each value of a dimension. The values are named by the caller, so
 * that the index is read in a few ranges and not as a whole.
 * $1 workspace, $2 metric, $3 dimension, $4 values, $5 first day, $6 last day.
 */
export const breakdownSql = `
select value, score, sum(n)::integer as n
from (
  select r.value, r.score, sum(r.n) as n
  from daily_score r
  where r.workspace_id = $1 and r.metric_id = $2 and r.dimension = $3 and r.value = any($4::text[])
    and r.day between $5 and $6
  group by r.value, r.score
  union all
  select cut.value, (d.scores ->> ($2::uuid)::text)::smallint, d.sign
  from score_delta d
  cross join lateral ${dimensionsOfDelta}
  where d.workspace_id = $1 and d.scores ? ($2::uuid)::text and cut.dimension = $3 and cut.value = any($4::text[])
    and d.day between $5 and $6
) both_sources
group by value, score
having sum(n) <> 0
order by value, score`;
