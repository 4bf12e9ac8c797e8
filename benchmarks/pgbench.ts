import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { storeResponsesSql } from "../server/listen/store-responses.sql.ts";

export interface PgbenchRun {
  readonly clients: number;
  readonly perSecond: number;
}

/**
 * The rate at which pgbench stores the same row by the same statement, one row a statement, prepared, each durable.
 * Every row gets an id of its own from the server; colons are kept away from pgbench, which takes them for variables.
 */
export function runPgbench(
  folder: string,
  url: string,
  row: Record<string, unknown>,
  clients: number,
  seconds: number,
): PgbenchRun {
  const json = JSON.stringify([{ ...row, id: "@@", received_at: "20260310T120000Z" }])
    .replaceAll('":', '" :')
    .replaceAll("'", "''");
  const argument = `replace('${json}', '@@', gen_random_uuid()::text)`;
  const script = join(folder, "row-by-row.sql");
  writeFileSync(script, `${storeResponsesSql.replaceAll("$1", () => argument)};\n`);

  const host = decodeURIComponent(/host=([^&]+)/.exec(url)?.[1] ?? "");
  const args = ["-n", "-M", "prepared", "-c", String(clients), "-j", "2", "-T", String(seconds), "-f", script];
  const run = spawnSync("pgbench", [...args, "-h", host, "-U", "croquette", "croquette"], {
    encoding: "utf8",
    env: { ...process.env, PGOPTIONS: "-c role=croquette_worker" },
  });
  if (run.error) throw new Error("pgbench is not installed. It comes with PostgreSQL: apt-get install postgresql");
  const perSecond = Number(/tps = ([\d.]+)/.exec(run.stdout)?.[1]);
  if (!Number.isFinite(perSecond)) throw new Error(`pgbench failed: ${run.stderr.slice(0, 500)}`);
  return { clients, perSecond };
}
