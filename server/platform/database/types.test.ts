import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emptyTestDatabase, testDatabase } from "../../testing/test-database.ts";
import { describeTables } from "./describe-tables.ts";
import { writeTypes } from "./write-types.ts";

test("types.ts is what the migrations make; if not, run: node server/platform/database/generate-types.ts", async () => {
  const { url } = await testDatabase();
  const current = readFileSync(join(import.meta.dirname, "types.ts"), "utf8");
  expect(writeTypes(await describeTables(url))).toBe(current);
});

test("a column's type tells what may be left out, what may be null, and which values a check allows", async () => {
  const { url, pool } = await emptyTestDatabase();
  await pool.query(`create table dish (
    id uuid primary key,
    course text not null check (course in ('starter', 'chef''s choice')),
    kind text not null check (kind in ('one')),
    sign smallint check (sign in (-1, 1)),
    price numeric not null,
    made_at timestamptz not null default now(),
    tasted_at timestamptz,
    notes jsonb,
    tags text[] not null,
    total bigint generated always as (length(course)) stored,
    check (price > 0 and course <> '')
  )`);
  expect(writeTypes(await describeTables(url))).toContain(`export interface DishTable {
  id: string;
  course: "starter" | "chef's choice";
  kind: "one";
  sign: -1 | 1 | null;
  price: Numeric;
  made_at: Generated<Timestamp>;
  tasted_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  notes: ColumnType<unknown, string | null, string | null>;
  tags: string[];
  total: ColumnType<number | null, never, never>;
}

export interface DB {
  dish: DishTable;
}
`);
});
