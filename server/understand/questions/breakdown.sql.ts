import { dimensionsOfDelta } from "./fold.sql.ts";
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
  select cut.value, ${each((_, score) => `case d.scores ->> ($2::uuid)::text when '${score}' then d.sign else 0 end`)}
  from score_delta d
  cross join lateral ${dimensionsOfDelta}
  where d.workspace_id = $1 and d.scores ? ($2::uuid)::text and cut.dimension = $3 and cut.value = any($4::text[])
    and d.day between $5 and $6
) both_sources
group by value`;
