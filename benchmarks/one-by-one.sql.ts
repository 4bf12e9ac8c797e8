/** The same row as two statements of a transaction, as most programs write it. */
export const insertFeedbackSql = `
insert into feedback (workspace_id, id, kind, channel, touchpoint_id, place_id, survey_id, survey_version_id, customer_id,
  spot, language, received_at, entered_at, local_day, answers, text, content_hash)
values ($1, $2, 'response', $3, $4, $5, $6, $7, null, $8, $9, $10, $10, $11, $12, $13, decode($14, 'hex'))
on conflict (workspace_id, id) do nothing`;

export const insertDeltaSql = `
insert into score_delta (workspace_id, id, day, touchpoint_id, place_id, survey_id, channel, scores, sign)
values ($1, $2, $3, $4, $5, $6, $7, $8, 1)`;
