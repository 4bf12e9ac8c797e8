import pg from "pg";
import type { TestDatabase } from "./test-database.ts";

/** Every row of every table as text, as somebody reads it who got hold of the database or of a copy of it. */
export async function wholeDatabase(database: Pick<TestDatabase, "url">): Promise<string> {
  const client = new pg.Client({ connectionString: database.url.replace("//croquette@", "//postgres@") });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(`
      select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema')`);
    const texts: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t`);
      texts.push(...rows.map(({ row }) => `${name} ${row}`));
    }
    return texts.join("\n");
  } finally {
    await client.end();
  }
}
