import { valueOfDelta } from "./fold.sql.ts";
import { each } from "./score-columns.ts";

/**
 * How often each score of one metric was given, a day or a week (from Monday) at a time; days without answers are absent.
 * $1 workspace, $2 metric, $3 dimension, $4 value, $5 first day, $6 last day, $7 'day' or 'week'.
 */
export const trendSql = `
select date_trunc($7, day::timestamp)::date as start, ${each((column) => `sum(${column})::integer as ${column}`)}
from (
  select r.day, ${each((column) => `r.${column}`)}
  from daily_score r
  where r.workspace_id = $1 and r.metric_id = $2 and r.dimension = $3 and r.value = $4 and r.day between $5 and $6
  union all
  select g.day, ${each((_, score) => `case g.score when '${score}' then g.answers else 0 end`)}
  from (
    select d.day, d.scores ->> ($2::uuid)::text as score, sum(d.sign)::integer as answers
    from score_delta d
    where d.workspace_id = $1 and d.scores ? ($2::uuid)::text and ${valueOfDelta("$3")} = $4 and d.day between $5 and $6
    group by 1, 2
  ) g
) both_sources
group by 1
order by 1`;
