/** Stores finished lives of cases in bulk. $1: JSON arrays of the rows of each table, by table. */
export const storeCasesSql = `
with cases as (
  insert into recovery_case (workspace_id, id, touchpoint_id, place_id, survey_id, channel, customer_id, spot, status,
    owner_member_id, owner_team_id, reason, opened_at, deadline_at, waiting_since, resolved_at, closed_at, resolved_day,
    closed_day, confirmation, confirm_until, cause_id, done_text, reopened, revision, updated_at)
  select workspace_id, id, touchpoint_id, place_id, survey_id, channel, customer_id, spot, status, owner_member_id,
    owner_team_id, reason, opened_at, deadline_at, waiting_since, resolved_at, closed_at, resolved_day, closed_day,
    confirmation, confirm_until, cause_id, done_text, reopened, revision, updated_at
  from jsonb_populate_recordset(null::recovery_case, $1::jsonb -> 'recovery_case')
), feedback as (
  insert into case_feedback (workspace_id, case_id, feedback_id, added_at)
  select workspace_id, case_id, feedback_id, added_at
  from jsonb_populate_recordset(null::case_feedback, $1::jsonb -> 'case_feedback')
), events as (
  insert into case_event (workspace_id, id, case_id, at, actor, kind, details)
  select workspace_id, id, case_id, at, actor, kind, details
  from jsonb_populate_recordset(null::case_event, $1::jsonb -> 'case_event')
)
insert into score_delta (workspace_id, id, day, touchpoint_id, place_id, survey_id, channel, scores, sign)
select d.workspace_id, d.id, d.day, d.touchpoint_id, d.place_id, d.survey_id, d.channel,
  jsonb_build_object(m.id, (d.scores ->> 'code')::int), d.sign
from jsonb_populate_recordset(null::score_delta, $1::jsonb -> 'score_delta') d
join metric m on m.workspace_id = d.workspace_id and m.kind = 'case'`;
