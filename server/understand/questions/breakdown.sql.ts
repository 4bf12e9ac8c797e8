import { valueOfDelta } from "./fold.sql.ts";
import { each } from "./score-columns.ts";

/**
 * How often each score of one metric was given, for each value of a dimension. The values are named by the caller, so
 * that the index is read in a few ranges and not as a whole.
 * $1 workspace, $2 metric, $3 dimension, $4 values, $5 first day, $6 last day.
 */
export const breakdownSql = `
select value, ${each((column) => `sum(${column})::integer as ${column}`)}
from (
  select r.value, ${each((column) => `r.${column}`)}
  from daily_score r
  where r.workspace_id = $1 and r.metric_id = $2 and r.dimension = $3 and r.value = any($4::text[])
    and r.day between $5 and $6
  union all
  select g.value, ${each((_, score) => `case g.score when '${score}' then g.answers else 0 end`)}
  from (
    select ${valueOfDelta("$3")} as value, d.scores ->> ($2::uuid)::text as score, sum(d.sign)::integer as answers
    from score_delta d
    where d.workspace_id = $1 and d.scores ? ($2::uuid)::text and d.day between $5 and $6
    group by 1, 2
  ) g
  where g.value = any($4::text[])
) both_sources
group by value`;
