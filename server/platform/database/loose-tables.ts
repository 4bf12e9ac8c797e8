import type pg from "pg";

interface Statement {
  readonly loosen: string;
  readonly tighten: string;
}

/**
 * Takes foreign keys and the owner's row-level security off all tables, so that rows can come in any order, and returns
 * what puts them back; putting the keys back checks every row. For use in one transaction.
 */
export async function looseTables(client: pg.Client): Promise<() => Promise<void>> {
  const { rows } = await client.query<Statement>(`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as loosen,
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as tighten
    from pg_constraint
    where contype = 'f' and connamespace = 'public'::regnamespace
    union all
    select format('alter table %s no force row level security', oid::regclass),
      format('alter table %s force row level security', oid::regclass)
    from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relforcerowsecurity`);

  for (const { loosen } of rows) await client.query(loosen);
  return async () => {
    for (const { tighten } of rows) await client.query(tighten);
  };
}
