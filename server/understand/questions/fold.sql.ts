import { each, scoreColumns } from "./score-columns.ts";

/**
 * The dimensions that a delta counts in, as SQL: used alike by folding, reading and recounting, so that they agree.
 * It expects a row named `d` with the columns of score_delta.
 */
export const dimensionsOfDelta = `(
  values ('all', ''), ('touchpoint', d.touchpoint_id::text), ('place', d.place_id::text),
    ('channel', d.channel), ('survey', d.survey_id::text)
) as cut (dimension, value)`;

const columns = scoreColumns.join(", ");

/**
 * Folds up to $1 waiting deltas into the daily histograms, in one statement: what is taken is counted, or neither.
 * Rows that another process is folding are left to it.
 */
export const foldSql = `
with taken as (
  delete from score_delta d
  where (d.workspace_id, d.id) in (
    select workspace_id, id from score_delta order by workspace_id, id limit $1 for update skip locked)
  returning d.*
), counted as (
  select d.workspace_id, (s.key)::uuid as metric_id, cut.dimension, cut.value, d.day,
    ${each((column, score) => `coalesce(sum(d.sign) filter (where s.value = '${score}'), 0)::integer as ${column}`, ",\n    ")}
  from taken d
  cross join lateral jsonb_each_text(d.scores) s
  cross join lateral ${dimensionsOfDelta}
  where cut.value is not null
  group by 1, 2, 3, 4, 5
), folded as (
  insert into daily_score as r (workspace_id, metric_id, dimension, value, day, ${columns})
  select * from counted
  order by 1, 2, 3, 4, 5
  on conflict (workspace_id, metric_id, dimension, value, day) do update set
    ${each((column) => `${column} = r.${column} + excluded.${column}`, ",\n    ")}
)
select count(*)::integer as taken from taken`;
