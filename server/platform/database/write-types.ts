import type { Column } from "./describe-tables.ts";

const HEAD = `// Written by generate-types.ts from the migrated database. Do not edit.

import type { ColumnType } from "kysely";

/** A column that an insert may leave out. */
export type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>;

export type Timestamp = ColumnType<Date, Date | string, Date | string>;
export type Numeric = ColumnType<string, number | string, number | string>;
/** Read: parsed, to be validated where it enters. Written: \`JSON.stringify\`, because \`pg\` makes an SQL array of a bare array. */
export type Json = ColumnType<unknown, string, string>;
`;

/** Writes the interface of each table, and `DB` over all of them. */
export function writeTypes(columns: readonly Column[]): string {
  const tables = Map.groupBy(columns, (column) => column.table);
  const interfaces = [...tables].map(([table, its]) => {
    const lines = its.map((column) => `  ${column.name}: ${typeOf(column)};`);
    return `export interface ${interfaceName(table)} {\n${lines.join("\n")}\n}\n`;
  });
  const index = [...tables.keys()].map((table) => `  ${table}: ${interfaceName(table)};`);
  return [HEAD, ...interfaces, `export interface DB {\n${index.join("\n")}\n}\n`].join("\n");
}

function interfaceName(table: string): string {
  const words = table.split("_").map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${words.join("")}Table`;
}

function typeOf(column: Column): string {
  const type = column.nullable ? nullable(valueType(column)) : valueType(column);
  if (column.generated) return `ColumnType<${type}, never, never>`;
  return column.hasDefault ? `Generated<${type}>` : type;
}

/** A `ColumnType` cannot be joined with null from outside: each of its three faces needs it. */
function nullable(type: string): string {
  switch (type) {
    case "Timestamp":
      return "ColumnType<Date | null, Date | string | null, Date | string | null>";
    case "Numeric":
      return "ColumnType<string | null, number | string | null, number | string | null>";
    case "Json":
      return "ColumnType<unknown, string | null, string | null>";
    default:
      return `${type} | null`;
  }
}

function valueType(column: Column): string {
  if (column.allowed) return column.allowed.map((value) => JSON.stringify(value)).join(" | ");
  if (column.type.startsWith("_")) return `${scalarType(column.type.slice(1))}[]`;
  return scalarType(column.type);
}

function scalarType(type: string): string {
  switch (type) {
    case "bool":
      return "boolean";
    case "int2":
    case "int4":
    case "int8":
    case "float4":
    case "float8":
      return "number";
    case "numeric":
      return "Numeric";
    case "timestamptz":
    case "timestamp":
      return "Timestamp";
    case "json":
    case "jsonb":
      return "Json";
    case "bytea":
      return "Buffer";
    case "text":
    case "varchar":
    case "uuid":
    case "date":
    case "time":
    case "interval":
    case "citext":
    case "inet":
    case "tsvector":
      return "string";
    default:
      throw new Error(`There is no type yet for columns of PostgreSQL's type ${type}; add it to write-types.ts.`);
  }
}
