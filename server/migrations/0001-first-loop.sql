-- The first loop: who works here, what is asked, what was said, who puts it right, and the numbers.
-- Every tenant table begins its keys with workspace_id; ids are UUID v7 made by the program.

do $$
begin
  if not exists (select from pg_roles where rolname = 'croquette_web') then create role croquette_web nologin; end if;
  if not exists (select from pg_roles where rolname = 'croquette_worker') then create role croquette_worker nologin; end if;
end $$;
grant croquette_web, croquette_worker to current_user;

-- Global: people who sign in (the tables of better-auth), and workspaces.

create table auth_user (
  id text primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table auth_session (
  id text primary key,
  user_id text not null references auth_user (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index auth_session_user on auth_session (user_id);

create table auth_account (
  id text primary key,
  user_id text not null references auth_user (id) on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index auth_account_user on auth_account (user_id);

create table auth_verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index auth_verification_identifier on auth_verification (identifier);

create table auth_rate_limit (
  id text primary key,
  key text not null unique,
  count integer not null,
  last_request bigint not null
);

create table workspace (
  id uuid primary key,
  code text not null unique,
  name text not null,
  time_zone text not null,
  language text not null,
  settings jsonb not null,
  is_demo boolean not null default false,
  created_at timestamptz not null
);

-- Who works here.

create table member (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  user_id text not null references auth_user (id),
  name text not null,
  email text not null,
  role text not null check (role in ('owner', 'admin', 'manager', 'agent', 'viewer')),
  language text,
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, user_id)
);
create index member_user on member (user_id, workspace_id);

create table invitation (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  email text not null,
  role text not null check (role in ('admin', 'manager', 'agent', 'viewer')),
  token_hash bytea not null,
  invited_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, invited_by) references member (workspace_id, id)
);
create unique index invitation_one_open on invitation (workspace_id, lower(email)) where accepted_at is null and revoked_at is null;

create table api_key (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  name text not null,
  role text not null check (role in ('admin', 'manager', 'agent', 'viewer')),
  key_hash bytea not null,
  created_by uuid,
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, created_by) references member (workspace_id, id)
);

create table team (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  name text not null,
  created_at timestamptz not null,
  archived_at timestamptz,
  primary key (workspace_id, id)
);
create unique index team_name on team (workspace_id, lower(name)) where archived_at is null;

create table team_member (
  workspace_id uuid not null,
  team_id uuid not null,
  member_id uuid not null,
  primary key (workspace_id, team_id, member_id),
  foreign key (workspace_id, team_id) references team (workspace_id, id),
  foreign key (workspace_id, member_id) references member (workspace_id, id)
);

create table place (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  name text not null,
  created_at timestamptz not null,
  archived_at timestamptz,
  primary key (workspace_id, id)
);
create unique index place_name on place (workspace_id, lower(name)) where archived_at is null;

create table audit_entry (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  at timestamptz not null,
  actor jsonb not null,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  details jsonb not null,
  primary key (workspace_id, id)
);

-- Customers.

create table customer (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  name text,
  language text,
  created_at timestamptz not null,
  primary key (workspace_id, id)
);

create table customer_identity (
  workspace_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  kind text not null check (kind in ('email')),
  value text not null,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, kind, value),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id)
);
create index customer_identity_customer on customer_identity (workspace_id, customer_id);

-- Ask.

create table metric (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  kind text not null check (kind in ('nps', 'csat', 'ces', 'rating', 'choice', 'choices', 'text', 'case')),
  lowest smallint,
  highest smallint,
  direction text check (direction in ('higher-is-better', 'lower-is-better')),
  name jsonb not null,
  created_at timestamptz not null,
  primary key (workspace_id, id)
);
-- The counts of what happened to cases are kept beside the scores, once a workspace.
create unique index metric_one_case on metric (workspace_id) where kind = 'case';

create table survey (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  name text not null,
  draft jsonb not null,
  draft_revision integer not null default 1,
  published_version_id uuid,
  closed_at timestamptz,
  archived_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace_id, id)
);

create table survey_version (
  workspace_id uuid not null,
  id uuid not null,
  survey_id uuid not null,
  number integer not null,
  content jsonb not null,
  published_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, survey_id, number),
  foreign key (workspace_id, survey_id) references survey (workspace_id, id)
);
alter table survey add foreign key (workspace_id, published_version_id) references survey_version (workspace_id, id);

create table touchpoint (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  code text not null,
  name text not null,
  channel text not null,
  place_id uuid,
  survey_id uuid not null,
  owner_member_id uuid,
  owner_team_id uuid,
  spots text[] not null default '{}',
  created_at timestamptz not null,
  archived_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, code),
  foreign key (workspace_id, place_id) references place (workspace_id, id),
  foreign key (workspace_id, survey_id) references survey (workspace_id, id),
  foreign key (workspace_id, owner_member_id) references member (workspace_id, id),
  foreign key (workspace_id, owner_team_id) references team (workspace_id, id),
  check (owner_member_id is null or owner_team_id is null)
);

-- Listen: append-only. answers is an object of metric id to score, option ids or text.

create table feedback (
  workspace_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('response', 'complaint', 'compliment', 'request', 'question', 'review', 'mention', 'note')),
  channel text not null,
  touchpoint_id uuid,
  place_id uuid,
  survey_id uuid,
  survey_version_id uuid,
  customer_id uuid,
  spot text,
  language text not null,
  received_at timestamptz not null,
  entered_at timestamptz not null,
  local_day date not null,
  answers jsonb not null,
  text text,
  content_hash bytea not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, touchpoint_id) references touchpoint (workspace_id, id),
  foreign key (workspace_id, survey_version_id) references survey_version (workspace_id, id),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id)
);
create index feedback_received on feedback (workspace_id, received_at desc, id desc);
create index feedback_touchpoint on feedback (workspace_id, touchpoint_id, received_at desc, id desc);
create index feedback_customer on feedback (workspace_id, customer_id, received_at desc, id desc) where customer_id is not null;
create index feedback_comments on feedback (workspace_id, received_at desc, id desc) where text is not null;
-- The workspace is one of the words, so that a search meets its own workspace's rows only.
create index feedback_words on feedback
  using gin ((to_tsvector('simple', text) || array_to_tsvector(array['@' || workspace_id::text]))) where text is not null;
-- Says within milliseconds that a place, survey, channel or language has no feedback, and where there is little of it.
-- A hundred kilobytes for 600,000 rows: a tree for each of the four would cost every answer four writes.
create index feedback_kinds on feedback using brin (
  workspace_id uuid_bloom_ops (n_distinct_per_range = 16),
  place_id uuid_bloom_ops (n_distinct_per_range = 32),
  survey_id uuid_bloom_ops (n_distinct_per_range = 32),
  channel text_bloom_ops (n_distinct_per_range = 16),
  language text_bloom_ops (n_distinct_per_range = 32)
) with (autosummarize = on);

-- The numbers: histograms a day, and the changes that are not folded into them yet. sign is -1 for an erasure.

create table score_delta (
  workspace_id uuid not null,
  id uuid not null,
  day date not null,
  touchpoint_id uuid,
  place_id uuid,
  survey_id uuid,
  channel text not null,
  scores jsonb not null,
  sign smallint not null check (sign in (-1, 1)),
  primary key (workspace_id, id)
);

-- One row a day: how often the scores 0 to 10 were given. A score that is off a metric's scale stays 0.
create table daily_score (
  workspace_id uuid not null,
  metric_id uuid not null,
  dimension text not null check (dimension in ('all', 'touchpoint', 'place', 'channel', 'survey')),
  value text not null,
  day date not null,
  s0 integer not null default 0,
  s1 integer not null default 0,
  s2 integer not null default 0,
  s3 integer not null default 0,
  s4 integer not null default 0,
  s5 integer not null default 0,
  s6 integer not null default 0,
  s7 integer not null default 0,
  s8 integer not null default 0,
  s9 integer not null default 0,
  s10 integer not null default 0,
  primary key (workspace_id, metric_id, dimension, value, day)
);

create table score_recount (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  day date not null,
  checked_at timestamptz not null,
  cells integer not null,
  drift integer not null,
  primary key (workspace_id, id)
);

-- Recover.

create table cause (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  name text not null,
  position integer not null,
  archived_at timestamptz,
  created_at timestamptz not null,
  primary key (workspace_id, id)
);
create unique index cause_name on cause (workspace_id, lower(name)) where archived_at is null;

create table recovery_case (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  touchpoint_id uuid,
  place_id uuid,
  survey_id uuid,
  channel text not null,
  customer_id uuid,
  spot text,
  status text not null check (status in ('new', 'in_progress', 'waiting', 'resolved', 'closed')),
  owner_member_id uuid,
  owner_team_id uuid,
  reason jsonb not null,
  opened_at timestamptz not null,
  deadline_at timestamptz not null,
  waiting_since timestamptz,
  resolved_at timestamptz,
  closed_at timestamptz,
  -- The workspace's local days on which the numbers count the two, and take them back: its time zone may change later.
  resolved_day date,
  closed_day date,
  confirmation text check (confirmation in ('asked', 'confirmed', 'refused', 'unconfirmed', 'not_asked')),
  confirm_until timestamptz,
  cause_id uuid,
  done_text text,
  reopened integer not null default 0,
  revision integer not null default 1,
  updated_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, touchpoint_id) references touchpoint (workspace_id, id),
  foreign key (workspace_id, customer_id) references customer (workspace_id, id),
  foreign key (workspace_id, owner_member_id) references member (workspace_id, id),
  foreign key (workspace_id, owner_team_id) references team (workspace_id, id),
  foreign key (workspace_id, cause_id) references cause (workspace_id, id),
  check (resolved_at is null or resolved_day is not null),
  check (closed_at is null or closed_day is not null)
);
create unique index recovery_case_one_open on recovery_case (workspace_id, touchpoint_id, customer_id)
  where status <> 'closed' and customer_id is not null;
create index recovery_case_open on recovery_case (workspace_id, deadline_at, id) where status in ('new', 'in_progress', 'waiting');
create index recovery_case_deadline on recovery_case (workspace_id, deadline_at, id);
-- The reference: what somebody says on the telephone.
create index recovery_case_reference on recovery_case (workspace_id, "right"(id::text, 6));
create index recovery_case_opened on recovery_case (workspace_id, opened_at desc, id desc);
create index recovery_case_reopened on recovery_case (workspace_id, id) where reopened > 0;
create index recovery_case_customer on recovery_case (workspace_id, customer_id, opened_at desc) where customer_id is not null;
create index recovery_case_to_confirm on recovery_case (confirm_until, workspace_id) where status = 'resolved';

create table case_feedback (
  workspace_id uuid not null,
  case_id uuid not null,
  feedback_id uuid not null,
  added_at timestamptz not null,
  primary key (workspace_id, case_id, feedback_id),
  foreign key (workspace_id, case_id) references recovery_case (workspace_id, id),
  foreign key (workspace_id, feedback_id) references feedback (workspace_id, id)
);
create unique index case_feedback_once on case_feedback (workspace_id, feedback_id);

create table case_event (
  workspace_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  at timestamptz not null,
  actor jsonb not null,
  kind text not null,
  details jsonb not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, case_id) references recovery_case (workspace_id, id)
);
create index case_event_case on case_event (workspace_id, case_id, at, id);

-- Mail that leaves. One row a mail; the key makes that the same reason never sends twice.

create table mail (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  reason_key text not null,
  kind text not null,
  case_id uuid,
  to_name text,
  to_email text not null,
  from_name text not null,
  reply_to text,
  subject text not null,
  text text not null,
  html text not null,
  -- What lets somebody in or speaks for them stands here alone, sealed, until the mail has left or it is over.
  secret bytea,
  secret_until timestamptz,
  language text not null,
  status text not null check (status in ('queued', 'held', 'sending', 'sent', 'failed', 'unknown')),
  attempts integer not null default 0,
  next_attempt_at timestamptz,
  error text,
  created_at timestamptz not null,
  sent_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, reason_key),
  check (secret is null or secret_until is not null),
  check (secret is null or status <> 'sent')
);
create index mail_newest on mail (workspace_id, created_at desc, id desc);
create index mail_secret on mail (workspace_id, secret_until) where secret is not null;
create index mail_to_deliver on mail (next_attempt_at, workspace_id) where status in ('queued', 'sending');

-- The second wall: the role of the web sees one workspace, the role of the workers sees all,
-- and the login role alone sees nothing.

grant usage on schema public to croquette_web, croquette_worker;
grant select, update on workspace to croquette_web;
grant select, insert, update on workspace to croquette_worker;
-- Accounts arise only together with a workspace or a membership, in one transaction.
grant select, insert on auth_user, auth_account to croquette_worker;
alter table workspace enable row level security;
alter table workspace force row level security;
create policy one_workspace on workspace to croquette_web
  using (id = (select nullif(current_setting('app.workspace_id', true), '')::uuid));
create policy every_workspace on workspace to croquette_worker using (true) with check (true);

do $$
declare tenant_table text;
begin
  for tenant_table in
    select c.table_name from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and c.column_name = 'workspace_id' and t.table_type = 'BASE TABLE'
  loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    execute format(
      'create policy one_workspace on %I to croquette_web using (workspace_id = (select nullif(current_setting(''app.workspace_id'', true), '''')::uuid))',
      tenant_table);
    execute format('create policy every_workspace on %I to croquette_worker using (true) with check (true)', tenant_table);
    execute format('grant select, insert, update, delete on %I to croquette_web, croquette_worker', tenant_table);
  end loop;
end $$;
-- What was said and what happened is never changed, only added to.
revoke update, delete on feedback, case_event, audit_entry, survey_version from croquette_web;
revoke update on feedback, case_event, audit_entry, survey_version from croquette_worker;
