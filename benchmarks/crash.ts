import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { checkStored, type StoredCheck } from "./check-stored.ts";
import { makeBenchWorkspace, makeFolder } from "./ground.ts";
import { planFor } from "./ingest.ts";
import type { LoadResult } from "./load.ts";
import { killPostgres, type Product, platformOn, sendLoad, startProduct } from "./product.ts";

export interface CrashResult extends StoredCheck {
  readonly fault: string;
  readonly kills: number;
  /** Answers that were stored although nobody was told so: sending them again must not store them twice. */
  readonly sentAgain: number;
}

const loadSeconds = 4;

/** Kills the server, then the database, under load; and once more with a database that is told not to wait for its disk. */
export async function measureCrashes(kills = 3): Promise<CrashResult[]> {
  return [
    await crash("kill -9 of the server", kills, killServer),
    await crash("kill -9 of PostgreSQL", kills, killDatabase),
    await crash("negative control: kill -9 of PostgreSQL without waiting for the disk", 3 * kills, killDatabase, "off"),
  ];
}

interface Ground {
  product: Product;
  readonly dataFolder: string;
}

type Kill = (ground: Ground) => Promise<void>;

async function crash(fault: string, kills: number, kill: Kill, synchronousCommit?: "off"): Promise<CrashResult> {
  const { folder, remove } = makeFolder();
  const dataFolder = `${folder}/data`;
  const ground: Ground = { product: await startProduct({ dataFolder }), dataFolder };
  try {
    const platform = platformOn(ground.product.databaseUrl);
    const workspace = await makeBenchWorkspace(platform);
    await platform.close();
    if (synchronousCommit) await commitWithoutWaiting(ground.product.databaseUrl);

    const acknowledged: string[] = [];
    let sentAgain = 0;
    for (let round = 0; round < kills; round++) {
      const load = sendLoad(planFor({ product: ground.product, workspace }, "one-in-six-unhappy", loadSeconds));
      await sleep(1_000 + Math.random() * 2_000);
      await kill(ground);
      const result: LoadResult = await load;
      acknowledged.push(...result.acknowledged);
      if (!synchronousCommit) {
        sentAgain += result.unanswered.length;
        acknowledged.push(...(await sendAgain(ground.product, result.unanswered)));
      }
    }
    const check = await checkStored(ground.product.databaseUrl, workspace, acknowledged);
    return { fault, kills, sentAgain, ...check };
  } finally {
    await ground.product.stop();
    remove();
  }
}

async function killServer(ground: Ground): Promise<void> {
  await ground.product.kill();
  ground.product = await startProduct({ dataFolder: ground.dataFolder });
}

/** The server goes on; its supervisor brings the database back. */
async function killDatabase({ product, dataFolder }: Ground): Promise<void> {
  killPostgres(dataFolder);
  for (;;) {
    await sleep(50);
    const answer = await fetch(`http://127.0.0.1:${product.port}/readyz`).catch(() => null);
    if (answer?.ok) return;
  }
}

/** What was never answered is sent again under the same id, as the page's script does. Returns what was acknowledged now. */
async function sendAgain({ port }: Product, unanswered: LoadResult["unanswered"]): Promise<string[]> {
  const acknowledged: string[] = [];
  for (const { id, body } of unanswered) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/responses`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    if (answer.ok) acknowledged.push(id);
  }
  return acknowledged;
}

/** Acknowledged before it is durable: a check that cannot find what this loses would prove nothing. */
async function commitWithoutWaiting(url: string): Promise<void> {
  const client = new pg.Client({
    connectionString: url.replace("postgres://croquette@/croquette?", "postgres://postgres@/croquette?"),
  });
  await client.connect();
  // The server is started with the setting; only that of a role stands above it, from its next connection on.
  await client.query("alter role croquette set synchronous_commit = off");
  await client.query("alter system set wal_writer_delay = '10s'");
  await client.query("select pg_reload_conf()");
  await client.query("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'croquette'");
  await client.end();
}
