import { valueOfDelta } from "./fold.sql.ts";
import { each } from "./score-columns.ts";

/**
 * How often each score was given, per metric, in a period and scope: folded days plus the deltas that are not folded
 * yet, in one statement and therefore one snapshot: exact to the second.
 * $1 workspace, $2 metrics, $3 dimension, $4 value, $5 first day, $6 last day.
 */
export const histogramSql = `
select metric_id, ${each((column) => `sum(${column})::integer as ${column}`)}
from (
  select r.metric_id, ${each((column) => `r.${column}`)}
  from daily_score r
  where r.workspace_id = $1 and r.metric_id = any($2::uuid[]) and r.dimension = $3 and r.value = $4
    and r.day between $5 and $6
  union all
  select g.key::uuid, ${each((_, score) => `case g.score when '${score}' then g.answers else 0 end`)}
  from (
    select m.key, d.scores ->> m.key as score, sum(d.sign)::integer as answers
    from score_delta d
    cross join unnest($2::uuid[]::text[]) as m (key)
    where d.workspace_id = $1 and ${valueOfDelta("$3")} = $4 and d.day between $5 and $6
    group by 1, 2
  ) g
  where g.score is not null
) both_sources
group by metric_id`;
