import type pg from "pg";

interface Row {
  readonly problem: string;
}

/** The indexes of tables of workspaces that begin with something else, each with its reason. */
const indexesOfAllWorkspaces: Readonly<Record<string, string>> = {
  feedback_words: "A text index has one kind of key: the workspace is a word in it (docs/decisions/0011).",
  mail_to_deliver: "The delivery worker asks which mail of all workspaces is due first.",
  member_user: "Sign-in asks which workspaces somebody belongs to, before there is one.",
  recovery_case_to_confirm: "A job asks in all workspaces whose time to confirm has passed.",
};

const keys = `
with tenant as (
  select c.oid, c.relname::text as name
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
), keyed as (
  select t.name, con.contype, con.conname::text as key, con.confrelid,
    (select a.attname::text from pg_attribute a where a.attrelid = con.conrelid and a.attnum = con.conkey[1]) as first
  from tenant t
  join pg_constraint con on con.conrelid = t.oid and con.contype in ('p', 'u', 'f')
), indexed as (
  select t.name, i.indexrelid::regclass::text as key, i.indisunique as is_unique,
    (select a.attname::text from pg_attribute a where a.attrelid = i.indrelid and a.attnum = i.indkey[0]) as first
  from tenant t
  join pg_index i on i.indrelid = t.oid
)
select name || ' has no primary key' as problem from tenant t
  where not exists (select from keyed k where k.name = t.name and k.contype = 'p')
union all
select k.name || '.' || k.key || ' does not begin with workspace_id' from keyed k
  where k.first is distinct from 'workspace_id'
    -- A reference to a table of no workspace (people who sign in) cannot lead into another one.
    and not (k.contype = 'f' and not exists (select from tenant t where t.oid = k.confrelid))
union all
select name || '.' || key || ' is unique without beginning with workspace_id' from indexed
  where is_unique and first is distinct from 'workspace_id'
union all
select name || '.' || key || ' does not begin with workspace_id' from indexed
  where not is_unique and first is distinct from 'workspace_id' and key <> all ($1::text[])
union all
select exception || ' is a written exception, but no index that begins otherwise' from unnest($1::text[]) as exception
  where not exists (select from indexed where key = exception and first is distinct from 'workspace_id')
order by 1`;

const walls = `
with walled as (
  select c.oid, c.relname::text as name, a.attname::text as key, c.relrowsecurity and c.relforcerowsecurity as is_forced
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
    and a.attname = case when c.relname = 'workspace' then 'id' else 'workspace_id' end
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
), policy as (
  select w.oid, w.name, w.key, p.polname::text as policy, p.polpermissive, p.polcmd,
    array(select case when r = 0 then 'everybody' else r::regrole::text end from unnest(p.polroles) as r) as roles,
    pg_get_expr(p.polqual, p.polrelid) as sees, pg_get_expr(p.polwithcheck, p.polrelid) as writes
  from walled w
  join pg_policy p on p.polrelid = w.oid
), wall (policy, role, sees) as (values
  ('one_workspace', 'croquette_web',
    '(%s = ( SELECT (NULLIF(current_setting(''app.workspace_id''::text, true), ''''::text))::uuid AS "nullif"))'),
  ('every_workspace', 'croquette_worker', 'true')
)
select name || ' is not protected by forced row-level security' as problem from walled where not is_forced
union all
select w.name || ' lacks the policy ' || wall.policy from walled w cross join wall
  where not exists (select from policy p where p.oid = w.oid and p.policy = wall.policy)
union all
select p.name || ' lets through by its policy ' || p.policy || ' what the wall keeps out' from policy p
  where not exists (
    select from wall
    where wall.policy = p.policy and p.roles = array[wall.role] and p.polpermissive and p.polcmd = '*'
      -- What may be seen may be written, unless the policy says otherwise.
      and p.sees = format(wall.sees, p.key) and coalesce(p.writes, p.sees) = p.sees)
union all
select rolname || ' passes every wall' from pg_roles
  where rolname in ('croquette_web', 'croquette_worker') and (rolsuper or rolbypassrls)
order by 1`;

/** The rules of tables that belong to workspaces, and of the wall between these, read from a migrated database. */
export async function checkSchema(client: pg.Client): Promise<string[]> {
  const ofKeys = await client.query<Row>(keys, [Object.keys(indexesOfAllWorkspaces)]);
  const ofWalls = await client.query<Row>(walls);
  return [...ofKeys.rows, ...ofWalls.rows].map(({ problem }) => problem);
}
