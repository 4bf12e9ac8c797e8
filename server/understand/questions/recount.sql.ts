import { dimensionsOfDelta } from "./fold.sql.ts";
import { each } from "./score-columns.ts";

/**
 * Counts one day of one workspace again from the raw answers and compares it with what the dashboards say (folded and
 * unfolded). Case counts have no raw answers and are left out.
 * $1 workspace, $2 day. Returns the number of cells and the sum of the differences.
 */
export const recountSql = `
with raw as (
  select a.key::uuid as metric_id, cut.dimension, cut.value, (a.value)::smallint as score, count(*)::integer as n
  from feedback d
  cross join lateral jsonb_each_text(d.answers) a
  join metric m on m.workspace_id = d.workspace_id and m.id = a.key::uuid and m.kind in ('nps', 'csat', 'ces', 'rating')
  cross join lateral ${dimensionsOfDelta}
  where d.workspace_id = $1 and d.local_day = $2 and cut.value is not null
    -- The instants are a coarse frame for the index; a local day lies within it wherever the place is.
    and d.received_at >= $2::date - interval '1 day' and d.received_at < $2::date + interval '2 days'
  group by 1, 2, 3, 4
), told as (
  select metric_id, dimension, value, score, sum(n)::integer as n
  from (
    select r.metric_id, r.dimension, r.value, by_score.score, by_score.n
    from daily_score r
    cross join lateral (values ${each((column, score) => `(${score}::smallint, r.${column})`)}) as by_score (score, n)
    join metric m on m.workspace_id = r.workspace_id and m.id = r.metric_id and m.kind <> 'case'
    where r.workspace_id = $1 and r.day = $2
    union all
    select (s.key)::uuid, cut.dimension, cut.value, (s.value)::smallint, d.sign
    from score_delta d
    cross join lateral jsonb_each_text(d.scores) s
    join metric m on m.workspace_id = d.workspace_id and m.id = (s.key)::uuid and m.kind <> 'case'
    cross join lateral ${dimensionsOfDelta}
    where d.workspace_id = $1 and d.day = $2 and cut.value is not null
  ) both_sources
  group by 1, 2, 3, 4
  having sum(n) <> 0
)
select count(*)::integer as cells, coalesce(sum(abs(coalesce(raw.n, 0) - coalesce(told.n, 0))), 0)::integer as drift
from raw
full join told using (metric_id, dimension, value, score)`;
