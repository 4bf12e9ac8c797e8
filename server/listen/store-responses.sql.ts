/**
 * Stores a whole batch of answers in one statement: finds or makes the customers, appends the feedback and its score
 * deltas, and says of each answer whether it is new. What was stored before under the same id is left as it is.
 * $1: a JSON array of rows (see `rowOf` in queries.ts).
 */
export const storeResponsesSql = `-- prepared: store-responses
with input as materialized (
  select row.*,
    -- One look into the index an answer, whatever the statistics of a fast growing table say.
    coalesce((select true from feedback f where f.workspace_id = row.workspace_id and f.id = row.id), false) as is_known
  from jsonb_to_recordset($1::jsonb) as row (
    workspace_id uuid, id uuid, channel text, touchpoint_id uuid, place_id uuid, survey_id uuid, survey_version_id uuid,
    spot text, language text, received_at timestamptz, local_day date, answers jsonb, text text, scores jsonb,
    content_hash text, email text, name text, new_customer_id uuid, new_identity_id uuid)
), identity as (
  insert into customer_identity (workspace_id, id, customer_id, kind, value, created_at)
  select distinct on (workspace_id, email) workspace_id, new_identity_id, new_customer_id, 'email', email, received_at
  from input
  where email is not null and not is_known
  order by workspace_id, email, id
  on conflict (workspace_id, kind, value) do update set value = excluded.value
  returning workspace_id, customer_id, value
), new_customer as (
  insert into customer (workspace_id, id, name, language, created_at)
  select i.workspace_id, i.new_customer_id, i.name, i.language, i.received_at
  from input i
  join identity d on d.workspace_id = i.workspace_id and d.customer_id = i.new_customer_id
), stored as (
  insert into feedback (workspace_id, id, kind, channel, touchpoint_id, place_id, survey_id, survey_version_id,
    customer_id, spot, language, received_at, entered_at, local_day, answers, text, content_hash)
  select i.workspace_id, i.id, 'response', i.channel, i.touchpoint_id, i.place_id, i.survey_id, i.survey_version_id,
    d.customer_id, i.spot, i.language, i.received_at, i.received_at, i.local_day, i.answers, i.text,
    decode(i.content_hash, 'hex')
  from input i
  left join identity d on d.workspace_id = i.workspace_id and d.value = i.email
  where not i.is_known
  on conflict (workspace_id, id) do nothing
  returning workspace_id, id, customer_id
), delta as (
  insert into score_delta (workspace_id, id, day, touchpoint_id, place_id, survey_id, channel, scores, sign)
  select i.workspace_id, i.id, i.local_day, i.touchpoint_id, i.place_id, i.survey_id, i.channel, i.scores, 1
  from input i
  join stored s on s.workspace_id = i.workspace_id and s.id = i.id
  where i.scores <> '{}'::jsonb
)
select workspace_id, id, customer_id from stored`;
