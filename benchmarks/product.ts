import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { connect } from "../server/platform/database/connect.ts";
import { findRunningEmbedded } from "../server/platform/database/embedded.ts";
import type { Platform } from "../server/platform/platform.ts";
import { freePort } from "../server/testing/free-port.ts";
import { benchPlatform } from "./ground.ts";
import type { LoadPlan, LoadResult } from "./load.ts";

const root = join(import.meta.dirname, "..");

/** The product as it is started by `npm start`, in a process of its own. */
export interface Product {
  readonly port: number;
  readonly pid: number;
  /** From the start of the process to the first answer, milliseconds. */
  readonly startedAfter: number;
  readonly databaseUrl: string;
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export interface ProductOptions {
  readonly dataFolder: string;
  /** Another program that serves the same routes, for comparison. */
  readonly program?: string;
}

/** Starts it and waits for its first page. */
export async function startProduct({ dataFolder, program = "server/main.ts" }: ProductOptions): Promise<Product> {
  const port = await freePort();
  const begin = performance.now();
  const child = spawn(process.execPath, [join(root, program)], {
    cwd: root,
    env: {
      ...process.env,
      CROQUETTE_DATA: dataFolder,
      PORT: String(port),
      SUBMISSIONS_PER_MINUTE: "0",
      NODE_ENV: "production",
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  await untilAnswers(port, child);
  const startedAfter = performance.now() - begin;
  const databaseUrl = await findRunningEmbedded(dataFolder);
  if (!databaseUrl || child.pid === undefined) throw new Error("The product runs without its database.");
  return {
    port,
    pid: child.pid,
    startedAfter,
    databaseUrl,
    kill: () => end(child, "SIGKILL"),
    stop: () => end(child, "SIGTERM"),
  };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill(signal);
  await ended;
}

async function untilAnswers(port: number, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The product ended with code ${child.exitCode}.`);
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null);
    if (answer?.ok) return;
    await sleep(10);
  }
}

/** Ends PostgreSQL as a power cut of its processes would: the postmaster and all its children at once. */
export function killPostgres(dataFolder: string): void {
  const [pid = ""] = readFileSync(join(dataFolder, "postgres", "postmaster.pid"), "utf8").split("\n");
  spawnSync("pkill", ["-KILL", "-P", pid]);
  process.kill(Number(pid), "SIGKILL");
}

/** Sends load from a thread of its own. */
export function sendLoad(plan: LoadPlan): Promise<LoadResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./load.ts", import.meta.url), { workerData: plan });
    worker.once("message", (result: LoadResult) => resolve(result));
    worker.once("error", reject);
  });
}

/** The verbs of the product on the database of one that runs. */
export function platformOn(databaseUrl: string): Platform & { close(): Promise<void> } {
  const connection = connect(databaseUrl, { poolSize: 4, queryTimeoutMs: 600_000 });
  const platform = benchPlatform(connection);
  return {
    ...platform,
    async close() {
      platform.live.stop();
      await connection.close();
    },
  };
}
