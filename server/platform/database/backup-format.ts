import * as z from "zod";

/**
 * A backup is one gzip file of text: a line with the header; per table a line that names it, its rows as PostgreSQL's COPY
 * writes them, the line `\.`, and a line with their number and checksum; and a last line that says that it is complete.
 */
export const header = z.object({
  croquetteBackup: z.literal(1),
  version: z.string(),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  /** What the next start must be able to read as its own. */
  secret: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
});

/** What every header has, also that of a format that is not invented yet. */
export const anyHeader = z.object({ croquetteBackup: z.number().int().positive(), version: z.string() });

export const tableStart = z.object({ table: z.string(), columns: z.array(z.string()) });
export const tableEnd = z.object({ rows: z.number(), sha256: z.string() });
export const end = z.object({ complete: z.literal(true), tables: z.number(), rows: z.number() });

export type BackupHeader = z.infer<typeof header>;

export interface BackupSummary {
  readonly tables: number;
  readonly rows: number;
}

/** How COPY itself ends a table in a file. */
export const END_OF_ROWS = "\\.\n";

/** Names a table's columns for COPY. */
export function copyTarget(table: string, columns: readonly string[]): string {
  return `${quote(table)} (${columns.map(quote).join(", ")})`;
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
