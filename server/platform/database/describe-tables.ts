import { withClient } from "./with-client.ts";

export interface Column {
  readonly table: string;
  readonly name: string;
  /** PostgreSQL's short name, as in `int4`, `timestamptz` or `_text` for an array. */
  readonly type: string;
  readonly nullable: boolean;
  /** Whether an insert may leave it out. */
  readonly hasDefault: boolean;
  /** Whether the database computes it, so that nobody can write it. */
  readonly generated: boolean;
  /** The values that a check constraint allows, when there is one that names them. */
  readonly allowed: readonly (string | number)[] | null;
}

/** Reads every column of our own tables from the catalogue, table by table in alphabetical order. */
export async function describeTables(url: string): Promise<Column[]> {
  return withClient({ connectionString: url }, async (client) => {
    const { rows } = await client.query<Omit<Column, "allowed"> & { checks: string[] }>(COLUMNS);
    return rows.map(({ checks, ...column }) => ({ ...column, allowed: readAllowed(checks) }));
  });
}

const COLUMNS = `
  select c.relname as "table", a.attname as name, t.typname as type,
    not a.attnotnull as nullable,
    a.atthasdef or a.attidentity <> '' as "hasDefault",
    a.attgenerated <> '' or a.attidentity = 'a' as generated,
    coalesce((
      select json_agg(pg_get_constraintdef(k.oid) order by k.conname)
      from pg_constraint k
      where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
    ), '[]') as checks
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join pg_type t on t.oid = a.atttypid
  where c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition and c.relname <> 'schema_migration'
  order by c.relname collate "C", a.attnum`;

/**
 * PostgreSQL writes `x in ('a', 'b')` as `CHECK ((x = ANY (ARRAY['a'::text, 'b'::text])))`, `x in ('a')` as
 * `CHECK ((x = 'a'::text))` and `x in (-1, 1)` as `CHECK ((x = ANY (ARRAY['-1'::integer, 1])))`.
 */
function readAllowed(checks: readonly string[]): (string | number)[] | null {
  for (const check of checks) {
    const list = /^CHECK \(\(\w+ = (?:ANY \(ARRAY\[(.*)\]\)|('.*'::text))\)\)$/.exec(check);
    const values = list?.[1] ?? list?.[2];
    if (values) return [...values.matchAll(LITERAL)].map(readLiteral);
  }
  return null;
}

const LITERAL = /'((?:[^']|'')*)'::(text|integer)|(-?\d+)/g;

function readLiteral([, quoted, type, bare]: RegExpExecArray): string | number {
  if (bare !== undefined) return Number(bare);
  if (type === "integer") return Number(quoted);
  return (quoted ?? "").replaceAll("''", "'");
}
