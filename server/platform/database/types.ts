// Written by generate-types.ts from the migrated database. Do not edit.

import type { ColumnType } from "kysely";

/** A column that an insert may leave out. */
export type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>;

export type Timestamp = ColumnType<Date, Date | string, Date | string>;
export type Numeric = ColumnType<string, number | string, number | string>;
/** Read: parsed, to be validated where it enters. Written: `JSON.stringify`, because `pg` makes an SQL array of a bare array. */
export type Json = ColumnType<unknown, string, string>;

export interface ApiKeyTable {
  workspace_id: string;
  id: string;
  name: string;
  role: "admin" | "manager" | "agent" | "viewer";
  key_hash: Buffer;
  created_by: string | null;
  created_at: Timestamp;
  last_used_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  revoked_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
}

export interface AuditEntryTable {
  workspace_id: string;
  id: string;
  at: Timestamp;
  actor: Json;
  action: string;
  subject_kind: string;
  subject_id: string;
  details: Json;
}

export interface AuthAccountTable {
  id: string;
  user_id: string;
  account_id: string;
  provider_id: string;
  access_token: string | null;
  refresh_token: string | null;
  id_token: string | null;
  access_token_expires_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  refresh_token_expires_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  scope: string | null;
  password: string | null;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
}

export interface AuthRateLimitTable {
  id: string;
  key: string;
  count: number;
  last_request: number;
}

export interface AuthSessionTable {
  id: string;
  user_id: string;
  token: string;
  expires_at: Timestamp;
  ip_address: string | null;
  user_agent: string | null;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
}

export interface AuthUserTable {
  id: string;
  name: string;
  email: string;
  email_verified: Generated<boolean>;
  image: string | null;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
}

export interface AuthVerificationTable {
  id: string;
  identifier: string;
  value: string;
  expires_at: Timestamp;
  created_at: Generated<Timestamp>;
  updated_at: Generated<Timestamp>;
}

export interface CaseEventTable {
  workspace_id: string;
  id: string;
  case_id: string;
  at: Timestamp;
  actor: Json;
  kind: string;
  details: Json;
}

export interface CaseFeedbackTable {
  workspace_id: string;
  case_id: string;
  feedback_id: string;
  added_at: Timestamp;
}

export interface CauseTable {
  workspace_id: string;
  id: string;
  name: string;
  position: number;
  archived_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  created_at: Timestamp;
}

export interface CustomerTable {
  workspace_id: string;
  id: string;
  name: string | null;
  language: string | null;
  created_at: Timestamp;
}

export interface CustomerIdentityTable {
  workspace_id: string;
  id: string;
  customer_id: string;
  kind: "email";
  value: string;
  created_at: Timestamp;
}

export interface DailyScoreTable {
  workspace_id: string;
  metric_id: string;
  dimension: "all" | "touchpoint" | "place" | "channel" | "survey";
  value: string;
  day: string;
  s0: Generated<number>;
  s1: Generated<number>;
  s2: Generated<number>;
  s3: Generated<number>;
  s4: Generated<number>;
  s5: Generated<number>;
  s6: Generated<number>;
  s7: Generated<number>;
  s8: Generated<number>;
  s9: Generated<number>;
  s10: Generated<number>;
}

export interface FeedbackTable {
  workspace_id: string;
  id: string;
  kind: "response" | "complaint" | "compliment" | "request" | "question" | "review" | "mention" | "note";
  channel: string;
  touchpoint_id: string | null;
  place_id: string | null;
  survey_id: string | null;
  survey_version_id: string | null;
  customer_id: string | null;
  spot: string | null;
  language: string;
  received_at: Timestamp;
  entered_at: Timestamp;
  local_day: string;
  answers: Json;
  text: string | null;
  content_hash: Buffer;
}

export interface InvitationTable {
  workspace_id: string;
  id: string;
  email: string;
  role: "admin" | "manager" | "agent" | "viewer";
  token_hash: Buffer;
  invited_by: string;
  created_at: Timestamp;
  expires_at: Timestamp;
  accepted_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  revoked_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
}

export interface MailTable {
  workspace_id: string;
  id: string;
  reason_key: string;
  kind: string;
  case_id: string | null;
  to_name: string | null;
  to_email: string;
  from_name: string;
  reply_to: string | null;
  subject: string;
  text: string;
  html: string;
  secret: Buffer | null;
  secret_until: ColumnType<Date | null, Date | string | null, Date | string | null>;
  language: string;
  status: "queued" | "held" | "sending" | "sent" | "failed" | "unknown";
  attempts: Generated<number>;
  next_attempt_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  error: string | null;
  created_at: Timestamp;
  sent_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
}

export interface MemberTable {
  workspace_id: string;
  id: string;
  user_id: string;
  name: string;
  email: string;
  role: "owner" | "admin" | "manager" | "agent" | "viewer";
  language: string | null;
  created_at: Timestamp;
  removed_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
}

export interface MetricTable {
  workspace_id: string;
  id: string;
  kind: "nps" | "csat" | "ces" | "rating" | "choice" | "choices" | "text" | "case";
  lowest: number | null;
  highest: number | null;
  direction: "higher-is-better" | "lower-is-better" | null;
  name: Json;
  created_at: Timestamp;
}

export interface PlaceTable {
  workspace_id: string;
  id: string;
  name: string;
  created_at: Timestamp;
  archived_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
}

export interface RecoveryCaseTable {
  workspace_id: string;
  id: string;
  touchpoint_id: string | null;
  place_id: string | null;
  survey_id: string | null;
  channel: string;
  customer_id: string | null;
  spot: string | null;
  status: "new" | "in_progress" | "waiting" | "resolved" | "closed";
  owner_member_id: string | null;
  owner_team_id: string | null;
  reason: Json;
  opened_at: Timestamp;
  deadline_at: Timestamp;
  waiting_since: ColumnType<Date | null, Date | string | null, Date | string | null>;
  resolved_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  closed_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  resolved_day: string | null;
  closed_day: string | null;
  confirmation: "asked" | "confirmed" | "refused" | "unconfirmed" | "not_asked" | null;
  confirm_until: ColumnType<Date | null, Date | string | null, Date | string | null>;
  cause_id: string | null;
  done_text: string | null;
  reopened: Generated<number>;
  revision: Generated<number>;
  updated_at: Timestamp;
}

export interface ScoreDeltaTable {
  workspace_id: string;
  id: string;
  day: string;
  touchpoint_id: string | null;
  place_id: string | null;
  survey_id: string | null;
  channel: string;
  scores: Json;
  sign: -1 | 1;
}

export interface ScoreRecountTable {
  workspace_id: string;
  id: string;
  day: string;
  checked_at: Timestamp;
  cells: number;
  drift: number;
}

export interface SurveyTable {
  workspace_id: string;
  id: string;
  name: string;
  draft: Json;
  draft_revision: Generated<number>;
  published_version_id: string | null;
  closed_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  archived_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface SurveyVersionTable {
  workspace_id: string;
  id: string;
  survey_id: string;
  number: number;
  content: Json;
  published_at: Timestamp;
}

export interface TeamTable {
  workspace_id: string;
  id: string;
  name: string;
  created_at: Timestamp;
  archived_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
}

export interface TeamMemberTable {
  workspace_id: string;
  team_id: string;
  member_id: string;
}

export interface TouchpointTable {
  workspace_id: string;
  id: string;
  code: string;
  name: string;
  channel: string;
  place_id: string | null;
  survey_id: string;
  owner_member_id: string | null;
  owner_team_id: string | null;
  spots: Generated<string[]>;
  created_at: Timestamp;
  archived_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
}

export interface WorkspaceTable {
  id: string;
  code: string;
  name: string;
  time_zone: string;
  language: string;
  settings: Json;
  is_demo: Generated<boolean>;
  created_at: Timestamp;
}

export interface DB {
  api_key: ApiKeyTable;
  audit_entry: AuditEntryTable;
  auth_account: AuthAccountTable;
  auth_rate_limit: AuthRateLimitTable;
  auth_session: AuthSessionTable;
  auth_user: AuthUserTable;
  auth_verification: AuthVerificationTable;
  case_event: CaseEventTable;
  case_feedback: CaseFeedbackTable;
  cause: CauseTable;
  customer: CustomerTable;
  customer_identity: CustomerIdentityTable;
  daily_score: DailyScoreTable;
  feedback: FeedbackTable;
  invitation: InvitationTable;
  mail: MailTable;
  member: MemberTable;
  metric: MetricTable;
  place: PlaceTable;
  recovery_case: RecoveryCaseTable;
  score_delta: ScoreDeltaTable;
  score_recount: ScoreRecountTable;
  survey: SurveyTable;
  survey_version: SurveyVersionTable;
  team: TeamTable;
  team_member: TeamMemberTable;
  touchpoint: TouchpointTable;
  workspace: WorkspaceTable;
}
