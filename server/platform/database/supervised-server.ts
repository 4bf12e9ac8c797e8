import type { ChildProcess } from "node:child_process";
import { closeSync, openSync, readFileSync, statSync, truncateSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { SetupProblem } from "../setup-problem.ts";
import { type Account, spawnAs } from "./embedded-account.ts";
import type { Binaries } from "./embedded-binaries.ts";
import type { Folders } from "./embedded-folders.ts";
import { withClient } from "./with-client.ts";

/** PostgreSQL settings by name. */
export interface Settings {
  readonly [name: string]: string;
}

export interface SupervisedServer {
  stop(): Promise<void>;
}

interface ServerPlan {
  readonly account: Account;
  readonly binaries: Binaries;
  readonly folders: Folders;
  readonly settings: Settings;
  readonly say: (sentence: string) => void;
}

/** Sensible for a small machine; durable, because an acknowledged answer must survive a power cut. */
const SETTINGS: Settings = {
  listen_addresses: "",
  max_connections: "60",
  shared_buffers: "128MB",
  fsync: "on",
  synchronous_commit: "on",
  full_page_writes: "on",
  wal_compression: "on",
  max_wal_size: "1GB",
  jit: "off",
  random_page_cost: "1.1",
  max_parallel_workers_per_gather: "1",
  log_min_messages: "warning",
  log_line_prefix: "%m ",
  timezone: "UTC",
};

const LARGEST_LOG = 10_000_000;
const LONGEST_PAUSE_MS = 5_000;
const FAST_STOP_MS = 20_000;

/** Runs the server as a child and starts it again whenever it dies, until `stop`. */
export async function superviseServer(plan: ServerPlan): Promise<SupervisedServer> {
  let stopping = false;
  let child = spawnServer(plan);
  await isReady(plan, child);

  const endWithUs = () => child.kill("SIGINT");
  process.on("exit", endWithUs);

  async function keepRunning(): Promise<void> {
    while (!stopping) {
      const reason = await ended(child);
      if (stopping) return;
      plan.say(`The database stopped (${reason}); starting it again.`);
      await restart();
    }
  }

  /** After a kill the old server's last children may need a moment to go; until then a new one refuses to start. */
  async function restart(): Promise<void> {
    for (let pause = 50; !stopping; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      child = spawnServer(plan);
      if (await becomesReady(plan, child)) {
        plan.say("The database is back.");
        return;
      }
      await sleep(pause);
    }
  }

  const supervision = keepRunning();
  return {
    async stop() {
      stopping = true;
      process.off("exit", endWithUs);
      await stopServer(child);
      await supervision;
    },
  };
}

function spawnServer({ account, binaries, folders, settings }: ServerPlan): ChildProcess {
  const merged = Object.entries({ ...SETTINGS, unix_socket_directories: folders.sockets, ...settings });
  const log = openLog(folders.log);
  // A session of its own, or Ctrl-C in the terminal would stop the database before the answers in flight are stored.
  const child = spawnAs(
    account,
    binaries.postgres,
    ["-D", folders.cluster, ...merged.flatMap(([name, value]) => ["-c", `${name}=${value}`])],
    { cwd: "/", detached: true, stdio: ["ignore", log, log] },
  );
  closeSync(log);
  child.on("error", () => {}); // `exitCode` and the log tell the same; without a listener the process would end.
  return child;
}

function openLog(path: string): number {
  const log = openSync(path, "a", 0o600);
  if (statSync(path).size > LARGEST_LOG) truncateSync(path);
  return log;
}

async function isReady(plan: ServerPlan, child: ChildProcess): Promise<void> {
  if (await becomesReady(plan, child)) return;
  const lastLines = readFileSync(plan.folders.log, "utf8").trimEnd().split("\n").slice(-8).join("\n");
  throw new SetupProblem(
    `The database in ${plan.folders.cluster} did not start. The end of ${plan.folders.log} says:\n${lastLines}`,
  );
}

/** Waits through a recovery however long it takes; false when the server ended instead. */
async function becomesReady(plan: ServerPlan, child: ChildProcess): Promise<boolean> {
  let nextNews = Date.now() + 5_000;
  while (isRunning(child)) {
    if (await answers(plan.folders)) return true;
    if (Date.now() > nextNews) {
      plan.say("The database is still recovering from an unclean stop…");
      nextNews += 10_000;
    }
    await sleep(15);
  }
  return false;
}

async function answers(folders: Folders): Promise<boolean> {
  const server = { host: folders.sockets, user: "postgres", database: "postgres", connectionTimeoutMillis: 5_000 };
  return withClient(server, async () => true).catch(() => false);
}

async function stopServer(child: ChildProcess): Promise<void> {
  if (!isRunning(child)) return;
  const gone = ended(child);
  child.kill("SIGINT");
  const impatience = setTimeout(() => child.kill("SIGQUIT"), FAST_STOP_MS);
  await gone;
  clearTimeout(impatience);
}

function isRunning(child: ChildProcess): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}

function ended(child: ChildProcess): Promise<string> {
  const reason = () => child.signalCode ?? `exit code ${child.exitCode}`;
  if (!isRunning(child)) return Promise.resolve(reason());
  return new Promise((resolve) => child.once("exit", () => resolve(reason())));
}
