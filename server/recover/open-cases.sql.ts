/** Mirrors `goodnessOf` of survey/ for the score of a reason, from 0 (worst) to 1 (best); 2 without a score. A test holds the two together. */
export const goodnessSql = (reason: string) => `coalesce(
      case when ${reason} ->> 'direction' = 'lower-is-better'
        then (${reason} ->> 'highest')::float8 - (${reason} ->> 'score')::float8
        else (${reason} ->> 'score')::float8 - (${reason} ->> 'lowest')::float8
      end / ((${reason} ->> 'highest')::float8 - (${reason} ->> 'lowest')::float8), 2)`;

/**
 * Opens the cases of a whole batch of answers in one statement. A known customer with an open case at the touchpoint
 * gets the feedback added to that case, which reopens if it was resolved; everybody else gets a case.
 * `key` names a customer at a touchpoint, or the new case itself when the customer is not known.
 * A case shows the worst score that it is about. What was done before it was opened again is in its timeline, not its answer to the new trouble.
 * A case that this statement reopened carries the id of this feedback in its reason from now on: that tells it from one it only added to.
 * $1: the cases to open, one a key. $2: the feedback, several a key. Both JSON arrays (see open-cases.ts). $3 to $5: the codes of opened, reopened, resolved.
 */
export const openCasesSql = `-- prepared: open-cases
with candidate as materialized (
  select * from jsonb_to_recordset($1::jsonb) as row (
    workspace_id uuid, key text, case_id uuid, touchpoint_id uuid, place_id uuid, survey_id uuid, channel text,
    customer_id uuid, spot text, owner_member_id uuid, owner_team_id uuid, reason jsonb, opened_at timestamptz,
    deadline_at timestamptz, local_day date, reopened_event_id uuid, count_id uuid, taken_back_id uuid)
), said as materialized (
  select * from jsonb_to_recordset($2::jsonb) as row (
    workspace_id uuid, key text, feedback_id uuid, received_at timestamptz, is_first boolean, event_id uuid,
    actor jsonb, details jsonb)
), held as (
  insert into recovery_case as c (workspace_id, id, touchpoint_id, place_id, survey_id, channel, customer_id, spot, status,
    owner_member_id, owner_team_id, reason, opened_at, deadline_at, waiting_since, updated_at)
  select workspace_id, case_id, touchpoint_id, place_id, survey_id, channel, customer_id, spot, 'new',
    owner_member_id, owner_team_id, reason, opened_at, deadline_at, opened_at, opened_at
  from candidate
  order by workspace_id, key
  on conflict (workspace_id, touchpoint_id, customer_id) where status <> 'closed' and customer_id is not null
  do update set
    -- Whoever waited for the customer waits no longer.
    status = case when c.status in ('resolved', 'waiting') then 'in_progress' else c.status end,
    reason = case
      when c.status = 'resolved' then excluded.reason
      when ${goodnessSql("excluded.reason")} < ${goodnessSql("c.reason")}
        then excluded.reason || jsonb_build_object('feedbackId', c.reason -> 'feedbackId')
      else c.reason
    end,
    done_text = case when c.status = 'resolved' then null else c.done_text end,
    deadline_at = case when c.status = 'resolved' then excluded.deadline_at else c.deadline_at end,
    reopened = c.reopened + case when c.status = 'resolved' then 1 else 0 end,
    confirmation = case when c.status = 'resolved' then null else c.confirmation end,
    confirm_until = null,
    resolved_at = null,
    waiting_since = coalesce(c.waiting_since, excluded.waiting_since),
    revision = c.revision + 1,
    updated_at = excluded.updated_at
  returning workspace_id, id, touchpoint_id, place_id, survey_id, channel, customer_id, reason, resolved_day
), matched as (
  select h.*, k.key, k.local_day, k.opened_at, k.reopened_event_id, k.count_id, k.taken_back_id,
    h.id = k.case_id as opened,
    h.id <> k.case_id and h.reason ->> 'feedbackId' = k.reason ->> 'feedbackId' as reopened
  from candidate k
  join held h on h.workspace_id = k.workspace_id
    and coalesce(h.touchpoint_id || '/' || h.customer_id, h.id::text) = k.key
), linked as (
  insert into case_feedback (workspace_id, case_id, feedback_id, added_at)
  select m.workspace_id, m.id, s.feedback_id, s.received_at
  from said s
  join matched m on m.workspace_id = s.workspace_id and m.key = s.key
), told as (
  insert into case_event (workspace_id, id, case_id, at, actor, kind, details)
  select m.workspace_id, s.event_id, m.id, s.received_at, s.actor,
    case when m.opened and s.is_first then 'opened' else 'feedback-added' end, s.details
  from said s
  join matched m on m.workspace_id = s.workspace_id and m.key = s.key
  union all
  select m.workspace_id, m.reopened_event_id, m.id, s.received_at, s.actor, 'reopened', '{"because": "feedback"}'::jsonb
  from said s
  join matched m on m.workspace_id = s.workspace_id and m.key = s.key
  where m.reopened and s.is_first
), counted as (
  insert into score_delta (workspace_id, id, day, touchpoint_id, place_id, survey_id, channel, scores, sign)
  select m.workspace_id, m.count_id, m.local_day, m.touchpoint_id, m.place_id, m.survey_id, m.channel,
    jsonb_build_object(metric.id, case when m.opened then $3::int else $4::int end), 1
  from matched m
  join metric on metric.workspace_id = m.workspace_id and metric.kind = 'case'
  where m.opened or m.reopened
  union all
  -- What was reopened is resolved no longer: that is taken from the day that counts it, which reopening leaves in the row.
  select m.workspace_id, m.taken_back_id, m.resolved_day, m.touchpoint_id, m.place_id, m.survey_id, m.channel,
    jsonb_build_object(metric.id, $5::int), -1
  from matched m
  join metric on metric.workspace_id = m.workspace_id and metric.kind = 'case'
  where m.reopened
)
select workspace_id, id, key, opened from matched`;
