import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { SetupProblem } from "../setup-problem.ts";

const FAST_STOP_MS = 20_000;

/**
 * Ends a server that a killed process of ours left behind, so that the next one is our own child. It stops in order
 * (what it acknowledged is on the disk in any case).
 */
export async function stopOrphan(cluster: string, dataFolder: string): Promise<void> {
  const pid = readServerPid(cluster);
  if (pid === null) return;

  if (!isServerOf(pid, cluster)) {
    // The number now belongs to another program, as happens in containers; PostgreSQL would refuse to start beside it.
    rmSync(join(cluster, "postmaster.pid"), { force: true });
    return;
  }

  if (isSupervised(pid)) {
    throw new SetupProblem(
      `Another Croquette already runs the database in ${dataFolder} (process ${pid}). Stop it first.`,
    );
  }

  process.kill(pid, "SIGINT");
  if (await isGoneWithin(pid, FAST_STOP_MS)) return;
  process.kill(pid, "SIGQUIT");
  await isGoneWithin(pid, FAST_STOP_MS);
}

function readServerPid(cluster: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(join(cluster, "postmaster.pid"), "utf8"), 10);
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch {
    return null;
  }
}

function isServerOf(pid: number, cluster: string): boolean {
  const command = existsSync("/proc/self") ? readCommand(pid) : askForCommand(pid);
  return command.includes("postgres") && command.includes(cluster);
}

/** The lock tells this first; here it is the second wall, for two programs that do not see the same lock. */
function isSupervised(pid: number): boolean {
  const parent = Number(/^PPid:\s*(\d+)$/m.exec(readOrEmpty(`/proc/${pid}/status`))?.[1] ?? 1);
  return parent > 1 && basename(readCommand(parent).split(" ")[0] ?? "") === "node";
}

function readCommand(pid: number): string {
  return readOrEmpty(`/proc/${pid}/cmdline`).replaceAll("\0", " ");
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

function askForCommand(pid: number): string {
  return spawnSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout ?? "";
}

async function isGoneWithin(pid: number, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (Date.now() < deadline) {
    if (!isAlive(pid)) return true;
    await sleep(20);
  }
  return false;
}

function isAlive(pid: number): boolean {
  // A dead process that nobody has collected yet (a container without an init) still has a number, but no command.
  if (existsSync("/proc/self")) return readCommand(pid) !== "";
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
