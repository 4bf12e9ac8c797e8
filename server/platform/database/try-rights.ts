import pg from "pg";
import { withClient } from "./with-client.ts";

const NOT_ALLOWED = "42501";

const roles = ["croquette_web", "croquette_worker"] as const;

/** Something that the product does in its database and that this login may not do. */
export type MissingRight =
  /** To act as one of the two roles: every transaction begins with it. */
  | { readonly kind: "switch-roles" }
  /** To hand the roles on, as the first migration does. */
  | { readonly kind: "hand-on-roles" }
  | { readonly kind: "make-tables" }
  /** To make a schema, which background work needs for its queue. */
  | { readonly kind: "make-schema" }
  /** To change the tables that are there: they belong to somebody else. */
  | { readonly kind: "own-tables"; readonly owner: string; readonly standing: Standing }
  /** Once it is one of the roles, to read the tables of workspaces. */
  | { readonly kind: "read-tables"; readonly role: string; readonly reason: string };

/** What a login is to the owner of tables; from a role that it does not inherit it has nothing without switching to it. */
export type Standing = "stranger" | "member-without-inheriting";

export interface TriedRights {
  readonly login: string;
  readonly database: string;
  readonly hasRoles: boolean;
  readonly missing: readonly MissingRight[];
  /** It has the rights of the roles also without switching to them: row-level security no longer stands behind a forgotten role. */
  readonly inheritsRoles: boolean;
}

interface State {
  readonly login: string;
  readonly database: string;
  readonly hasRoles: boolean;
  readonly hasTables: boolean;
  readonly hasQueue: boolean;
  readonly inheritsRoles: boolean;
}

/** Tries, with the two roles there, what the product does in its database. Everything is taken back: nothing changes. */
export async function tryRights(url: string): Promise<TriedRights> {
  return withClient({ connectionString: url, application_name: "croquette doctor" }, async (client) => {
    const state = await readState(client);
    await client.query("begin");
    const missing = [
      ...(state.hasRoles ? await tryRoles(client, state) : []),
      ...(await tryMaking(client, state)),
      ...(state.hasTables ? await findForeignTables(client) : []),
    ];
    await client.query("rollback");
    const { login, database, hasRoles, inheritsRoles } = state;
    return { login, database, hasRoles, missing, inheritsRoles };
  });
}

async function readState(client: pg.Client): Promise<State> {
  const { rows } = await client.query<State>(`
    select current_user as login, current_database() as database,
      to_regclass('public.workspace') is not null as "hasTables",
      to_regnamespace('pgboss') is not null as "hasQueue",
      (select count(*) from pg_roles where rolname in ('croquette_web', 'croquette_worker')) = 2 as "hasRoles",
      exists (select from pg_roles role, pg_roles login
        where role.rolname in ('croquette_web', 'croquette_worker') and login.rolname = current_user
          and not login.rolsuper and pg_has_role(login.oid, role.oid, 'usage')) as "inheritsRoles"`);
  const [state] = rows;
  if (!state) throw new Error("The database does not say who we are.");
  return state;
}

async function tryRoles(client: pg.Client, { hasTables }: State): Promise<MissingRight[]> {
  const missing: MissingRight[] = [];
  for (const role of roles) {
    if (await refusalOf(client, switchTo(role))) return [{ kind: "switch-roles" }];
    const reason = hasTables ? await refusalOf(client, `${switchTo(role)}; ${await readAll(client)}`) : null;
    if (reason) missing.push({ kind: "read-tables", role, reason });
  }
  if (!hasTables && (await refusalOf(client, "grant croquette_web, croquette_worker to current_user"))) {
    missing.push({ kind: "hand-on-roles" });
  }
  return missing;
}

/** As every transaction of ours does it. */
function switchTo(role: string): string {
  return `select set_config('role', '${role}', true)`;
}

/** A statement a table of workspaces that reads none of its rows. */
async function readAll(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(`
    select oid::regclass::text as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity order by 1`);
  return rows.map(({ name }) => `select from ${name} limit 0`).join("; ");
}

async function tryMaking(client: pg.Client, { hasQueue }: State): Promise<MissingRight[]> {
  const missing: MissingRight[] = [];
  if (await refusalOf(client, "create table public.croquette_tries ()")) missing.push({ kind: "make-tables" });
  if (!hasQueue && (await refusalOf(client, "create schema croquette_tries"))) missing.push({ kind: "make-schema" });
  return missing;
}

async function findForeignTables(client: pg.Client): Promise<MissingRight[]> {
  const { rows } = await client.query<{ owner: string; standing: Standing }>(`
    select distinct pg_get_userbyid(relowner) as owner,
      case when pg_has_role(current_user, relowner, 'member') then 'member-without-inheriting' else 'stranger' end as standing
    from pg_class
    where relnamespace in ('public'::regnamespace, to_regnamespace('pgboss')) and relkind in ('r', 'p')
      and not pg_has_role(current_user, relowner, 'usage')
    order by 1`);
  return rows.map((row) => ({ kind: "own-tables", ...row }));
}

/** PostgreSQL's word that these statements are not allowed, or null. They are taken back at once, the role with them. */
async function refusalOf(client: pg.Client, statements: string): Promise<string | null> {
  await client.query("savepoint croquette_tries");
  try {
    await client.query(statements);
    return null;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === NOT_ALLOWED) return error.message;
    throw error;
  } finally {
    await client.query("rollback to savepoint croquette_tries");
  }
}
