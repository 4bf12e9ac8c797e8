import pg from "pg";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { describeRights } from "../../command-line/examine-rights.ts";
import { emptyTestDatabase, type TestDatabase, testDatabase } from "../../testing/test-database.ts";
import { newId } from "../id.ts";
import { migrate } from "./migrate.ts";
import { tryRights } from "./try-rights.ts";

const filled = await testDatabase();
const empty = await emptyTestDatabase();
let major = 0;

beforeAll(async () => {
  const { rows } = await filled.pool.query<{ major: number }>(
    "select current_setting('server_version_num')::int / 10000 as major",
  );
  major = rows[0]?.major ?? 0;
});

const superuser = (database: TestDatabase) => database.url.replace("//croquette@", "//postgres@");

async function asSuperuser(database: TestDatabase, statements: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuser(database) });
  await client.connect();
  try {
    await client.query(statements);
  } finally {
    await client.end();
  }
}

/** A login of one's own, with what is said of it. Returns the address by which it comes in. */
async function login(database: TestDatabase, made: string, granted = ""): Promise<string> {
  const name = `login_${newId().replaceAll("-", "")}`;
  await asSuperuser(database, `create role ${name} login ${made}; ${granted.replaceAll("LOGIN", name)}`);
  return database.url.replace("//croquette@", `//${name}@`);
}

const kindsOf = async (url: string) => (await tryRights(url)).missing.map(({ kind }) => kind);

/** The sentences for what is missing, and what each tells to run. */
async function adviceOf(url: string): Promise<{ sentences: string[]; statements: string[] }> {
  const sentences = describeRights(await tryRights(url), major).flatMap(({ state, sentence }) =>
    state === "ok" ? [] : sentence,
  );
  return { sentences, statements: sentences.map((sentence) => sentence.slice(sentence.lastIndexOf(": ") + 2)) };
}

describe("a login that may all", () => {
  test("is found so, and trying leaves nothing behind", async () => {
    const before = await describeAll(filled);
    expect(await tryRights(filled.url)).toMatchObject({ hasRoles: true, missing: [], inheritsRoles: false });
    expect(await describeAll(filled)).toEqual(before);
  });

  test("is also the one that the operations page makes, before the first start and after it", async () => {
    const own = await emptyTestDatabase();
    const { rows } = await own.pool.query<{ name: string }>("select current_database() as name");
    const url = await login(
      own,
      "noinherit",
      `grant croquette_web, croquette_worker to LOGIN with admin option; alter schema public owner to LOGIN;
       grant create on database ${rows[0]?.name} to LOGIN`,
    );
    expect(await tryRights(url)).toMatchObject({ missing: [], inheritsRoles: false });
    await migrate(url);
    expect(await tryRights(url)).toMatchObject({ missing: [], inheritsRoles: false });
  });
});

describe("a login that may not what the product needs", () => {
  test("because it is nobody in particular is told everything, and what it is told to run mends it", async () => {
    const own = await testDatabase();
    const url = await login(own, "noinherit");
    expect(await kindsOf(url)).toEqual(["switch-roles", "make-tables", "make-schema", "own-tables"]);

    const { sentences, statements } = await adviceOf(url);
    expect(sentences[0]).toMatch(
      /The login login_\w+ may not act as croquette_web and croquette_worker\. As a superuser: grant/,
    );
    expect(sentences[3]).toMatch(
      /Tables belong to croquette, to which login_\w+ does not belong\. Name croquette in DATABASE_URL/,
    );
    await asSuperuser(own, statements.join("\n"));
    expect((await tryRights(url)).missing).toEqual([]);
  });

  test("because it belongs to the owner of the tables but does not inherit is told that", async () => {
    const url = await login(filled, "noinherit", "grant croquette to LOGIN");
    const { sentences } = await adviceOf(url);
    expect(await kindsOf(url)).toContain("own-tables");
    expect(sentences.join("\n")).toContain("is a member of it but does not inherit its rights (noinherit)");
  });

  test("because it may not switch to roles that it has is told that", async () => {
    const own = await testDatabase();
    const url = await login(own, "noinherit", "grant croquette_web, croquette_worker to LOGIN with set false");
    expect(await kindsOf(url)).toContain("switch-roles");
    const { statements } = await adviceOf(url);
    await asSuperuser(own, statements[0] ?? "");
    expect(await kindsOf(url)).not.toContain("switch-roles");
  });

  test("because it may not hand the roles on is told so before the first start", async () => {
    const url = await login(empty, "noinherit", "grant croquette_web, croquette_worker to LOGIN");
    expect(await kindsOf(url)).toEqual(["hand-on-roles", "make-tables", "make-schema"]);
  });

  test("because the database was copied without its privileges is told that", async () => {
    const own = await testDatabase();
    await asSuperuser(own, "revoke all on mail from croquette_web");
    expect(await tryRights(own.url)).toMatchObject({ missing: [{ kind: "read-tables", role: "croquette_web" }] });
    const { sentences } = await adviceOf(own.url);
    expect(sentences[0]).toContain("permission denied for table mail");
  });
});

test("a login that sees every workspace without switching is told how to stop that", async () => {
  const own = await testDatabase();
  const url = await login(own, "inherit", "grant croquette_worker to LOGIN");
  const tried = await tryRights(url);
  expect(tried.inheritsRoles).toBe(true);
  const { statements } = await adviceOf(url);
  await asSuperuser(own, statements.at(-1) ?? "");
  expect((await tryRights(url)).inheritsRoles).toBe(false);
});

test("a superuser may all, and is not told to inherit less", async () => {
  expect(inject("databaseAdminUrl")).toContain("postgres@");
  expect(await tryRights(superuser(filled))).toMatchObject({ missing: [], inheritsRoles: false });
});

async function describeAll({ pool }: TestDatabase): Promise<unknown> {
  const { rows } = await pool.query(`
    select relname as name from pg_class where relname like 'croquette%'
    union all select nspname from pg_namespace where nspname like 'croquette%'
    union all select count(*)::text from pg_auth_members`);
  return rows;
}
