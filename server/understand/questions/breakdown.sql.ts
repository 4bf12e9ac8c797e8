import { valueOfDelta } from "./fold.sql.ts";
import { each } from "./score-columns.ts";

/**
 * How often each score was given, per metric and value of a dimension, in a period: folded days and what is not folded
 * yet, in one snapshot. The values are named by the caller, so that the index is read in a few ranges and not as a whole.
 * $1 workspace, $2 metrics, $3 dimension, $4 values, $5 first day, $6 last day.
 */
export const breakdownSql = `
select metric_id, value, ${each((column) => `sum(${column})::integer as ${column}`)}
from (
  select r.metric_id, r.value, ${each((column) => `r.${column}`)}
  from daily_score r
  where r.workspace_id = $1 and r.metric_id = any($2::uuid[]) and r.dimension = $3 and r.value = any($4::text[])
    and r.day between $5 and $6
  union all
  select g.key::uuid, g.value, ${each((_, score) => `case g.score when '${score}' then g.answers else 0 end`)}
  from (
    select m.key, ${valueOfDelta("$3")} as value, d.scores ->> m.key as score, sum(d.sign)::integer as answers
    from score_delta d
    cross join unnest($2::uuid[]::text[]) as m (key)
    where d.workspace_id = $1 and d.day between $5 and $6
    group by 1, 2, 3
  ) g
  where g.score is not null and g.value = any($4::text[])
) both_sources
group by metric_id, value`;
