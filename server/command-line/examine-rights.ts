import type { MissingRight, TriedRights } from "../platform/database/try-rights.ts";
import { type Finding, note, ok, wrong } from "./finding.ts";

/** From this version on, what a role inherits and may switch to stands in each grant. */
const GRANTS_HAVE_OPTIONS = 16;

/** What the trial of a login's rights says, and what to run for each that is missing. */
export function describeRights(tried: TriedRights, major: number): Finding[] {
  const found = tried.missing.map((right) => wrong(describeMissing(right, tried, major)));
  if (found.length === 0 && tried.hasRoles)
    found.push(ok("The roles croquette_web and croquette_worker keep workspaces apart."));
  if (tried.inheritsRoles) found.push(note(describeInheriting(tried.login, major)));
  return found;
}

/** What to run when the two roles do not exist, and this login may not make them. */
export function describeMissingRoles(login: string): string {
  return (
    `The roles that keep workspaces apart do not exist, and the login ${login} may not make them. As a superuser: ` +
    `create role croquette_web nologin; create role croquette_worker nologin; grant croquette_web, croquette_worker to ${quote(login)} with admin option;`
  );
}

function describeMissing(right: MissingRight, { login, database }: TriedRights, major: number): string {
  const name = quote(login);
  switch (right.kind) {
    case "switch-roles":
      return `The login ${login} may not act as croquette_web and croquette_worker. As a superuser: ${grantOf(name, major)}`;
    case "hand-on-roles":
      return `The login ${login} may not hand on the roles that keep workspaces apart. As a superuser: ${grantOf(name, major)}`;
    case "make-tables":
      return `The login ${login} may not make tables in its database. As a superuser, in it: alter schema public owner to ${name};`;
    case "make-schema":
      return `The login ${login} may not make the schema that background work needs. As a superuser: grant create on database ${quote(database)} to ${name};`;
    case "own-tables":
      return describeForeignTables(right, login);
    case "read-tables":
      return (
        `As ${right.role} the tables cannot be read (${right.reason}), as after a copy without its privileges. ` +
        "Copy the database again with them, or restore a backup that Croquette wrote."
      );
  }
}

function describeForeignTables(
  { owner, standing }: Extract<MissingRight, { kind: "own-tables" }>,
  login: string,
): string {
  const because =
    standing === "stranger"
      ? `to which ${login} does not belong`
      : `and ${login} is a member of it but does not inherit its rights (noinherit)`;
  return (
    `Tables belong to ${owner}, ${because}. Name ${owner} in DATABASE_URL, ` +
    `or as a superuser, in this database: reassign owned by ${quote(owner)} to ${quote(login)};`
  );
}

function describeInheriting(login: string, major: number): string {
  const mend =
    major >= GRANTS_HAVE_OPTIONS
      ? `grant croquette_web, croquette_worker to ${quote(login)} with inherit false;`
      : `alter role ${quote(login)} noinherit;`;
  return `The login ${login} sees the rows of every workspace also where the program forgets to choose one. As a superuser: ${mend}`;
}

function grantOf(name: string, major: number): string {
  const options = major >= GRANTS_HAVE_OPTIONS ? "with admin true, set true" : "with admin option";
  return `grant croquette_web, croquette_worker to ${name} ${options};`;
}

/** A name as SQL takes it, quoted only where it must be. */
function quote(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
}
