import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll } from "vitest";
import { freePort } from "../server/testing/free-port.ts";
import { temporaryFolder } from "../server/testing/temporary-folder.ts";
import { patience } from "./browser.ts";

interface ServerProcess {
  readonly address: string;
  /** Starts the server on its data, again after it ended, and waits until it serves. */
  start(): Promise<void>;
  isRunning(): boolean;
  /** Sends a signal to the server alone; its database is left as a power cut of the program leaves it. */
  kill(signal: NodeJS.Signals): void;
  /** Waits until the server has ended; the code that it ended with, null after a kill. */
  ended(): Promise<number | null>;
  /** Sends a signal to the database. */
  killDatabase(signal: NodeJS.Signals): void;
  isDatabaseRunning(): boolean;
}

/** The server as `npm start` runs it, a process of its own with the database that it brings along. Ended after the file's last test. */
export async function serverProcess(): Promise<ServerProcess> {
  const data = join(temporaryFolder(), "data");
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const running: { child?: ChildProcess; output: string } = { output: "" };

  const isRunning = () => running.child?.exitCode === null && running.child.signalCode === null;
  const start = async () => {
    const child = spawn(process.execPath, ["server/main.ts"], {
      cwd: join(import.meta.dirname, ".."),
      env: { ...process.env, CROQUETTE_DATA: data, PORT: String(port), SUBMISSIONS_PER_MINUTE: "0" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    running.child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (text: Buffer) => {
        running.output += text.toString();
      });
    }
    const deadline = performance.now() + 4 * patience;
    while (isRunning() && performance.now() < deadline) {
      if ((await statusOf(`${address}/readyz`)) === 200) return;
      await sleep(100);
    }
    throw new Error(`The server does not serve. It said:\n${running.output}`);
  };
  const ended = async () => {
    const { child } = running;
    if (!child) return null;
    if (child.exitCode === null && child.signalCode === null) {
      await new Promise((resolve) => child.once("exit", resolve));
    }
    return child.exitCode;
  };
  const kill = (signal: NodeJS.Signals) => {
    running.child?.kill(signal);
  };

  afterAll(async () => {
    if (isRunning()) kill("SIGTERM");
    await ended();
    const left = databasePid(data);
    if (left !== null) process.kill(left, "SIGQUIT");
  });
  await start();
  return {
    address,
    start,
    isRunning,
    kill,
    ended,
    killDatabase: (signal) => {
      const pid = databasePid(data);
      if (pid === null) throw new Error("The database does not run.");
      process.kill(pid, signal);
    },
    isDatabaseRunning: () => databasePid(data) !== null,
  };
}

/** What the server answers, or 0 when nobody does. */
export async function statusOf(url: string): Promise<number> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5_000) })).status;
  } catch {
    return 0;
  }
}

function databasePid(data: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(join(data, "postgres", "postmaster.pid"), "utf8"), 10);
    process.kill(pid, 0);
    return pid;
  } catch {
    return null;
  }
}
