import { each, scoreColumns } from "./score-columns.ts";

/**
 * The dimensions that a delta counts in, as SQL: used alike by folding, reading and recounting, so that they agree.
 * It expects a row named `d` with the columns of score_delta.
 */
export const dimensionsOfDelta = `(
  values ('all', ''), ('touchpoint', d.touchpoint_id::text), ('place', d.place_id::text),
    ('channel', d.channel), ('survey', d.survey_id::text)
) as cut (dimension, value)`;

/** The value that a delta `d` has in the dimension that a parameter names; the same pairs as above. */
export function valueOfDelta(dimension: string): string {
  return `case ${dimension} when 'all' then '' when 'touchpoint' then d.touchpoint_id::text
      when 'place' then d.place_id::text when 'channel' then d.channel when 'survey' then d.survey_id::text end`;
}

const columns = scoreColumns.join(", ");

/**
 * Folds up to $1 waiting deltas into the daily histograms, in one statement: what is taken is counted, or neither.
 * Rows that another process is folding are left to it.
 */
export const foldSql = `
with taken as (
  delete from score_delta d
  where d.ctid = any (array(
    select ctid from score_delta order by workspace_id, id limit $1 for update skip locked))
  returning d.*
), alike as (
  select d.workspace_id, (s.key)::uuid as metric_id, s.value as score, d.day, d.touchpoint_id, d.place_id, d.channel,
    d.survey_id, sum(d.sign) as answers
  from taken d
  cross join lateral jsonb_each_text(d.scores) s
  group by 1, 2, 3, 4, 5, 6, 7, 8
), counted as (
  select d.workspace_id, d.metric_id, cut.dimension, cut.value, d.day,
    ${each((column, score) => `coalesce(sum(d.answers) filter (where d.score = '${score}'), 0)::integer as ${column}`, ",\n    ")}
  from alike d
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
