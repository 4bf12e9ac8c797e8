import type pg from "pg";

interface Row {
  readonly problem: string;
}

const statement = `
with tenant as (
  select c.oid, c.relname::text as name, c.relrowsecurity, c.relforcerowsecurity
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
), keyed as (
  select t.name, con.contype, con.conname::text as key, con.confrelid,
    (select a.attname::text from pg_attribute a where a.attrelid = con.conrelid and a.attnum = con.conkey[1]) as first
  from tenant t
  join pg_constraint con on con.conrelid = t.oid and con.contype in ('p', 'u', 'f')
), indexed as (
  select t.name, i.indexrelid::regclass::text as key,
    (select a.attname::text from pg_attribute a where a.attrelid = i.indrelid and a.attnum = i.indkey[0]) as first
  from tenant t
  join pg_index i on i.indrelid = t.oid and i.indisunique
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
  where first is distinct from 'workspace_id'
union all
select name || ' is not protected by forced row-level security' from tenant
  where not (relrowsecurity and relforcerowsecurity)
union all
select t.name || ' lacks the policy ' || p.policy from tenant t
  cross join (values ('one_workspace'), ('every_workspace')) as p (policy)
  where not exists (select from pg_policy where polrelid = t.oid and polname = p.policy)
order by 1`;

/** The rules of tables that belong to workspaces, read from a migrated database. */
export async function checkSchema(client: pg.Client): Promise<string[]> {
  const found = await client.query<Row>(statement);
  return found.rows.map(({ problem }) => problem);
}
