import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from "node:child_process";
import { chownSync, lchownSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SetupProblem } from "../setup-problem.ts";
import type { Binaries } from "./embedded-binaries.ts";
import { ownedByAnother } from "./embedded-folders.ts";

/** As whom the server process runs: PostgreSQL refuses to run as root. */
export type Account =
  | { readonly kind: "self" }
  | { readonly kind: "user"; readonly name: string; readonly uid: number; readonly gid: number }
  | { readonly kind: "user-namespace" };

const CANDIDATES = ["postgres", "nobody"];
const NAMESPACE = ["--user", "--map-user=65534", "--"];

/** An ordinary user runs the server itself; root hands it to an existing user who can reach program and data. */
export function chooseAccount(binaries: Binaries, dataFolder: string): Account {
  if (process.getuid?.() !== 0) return { kind: "self" };

  for (const user of CANDIDATES.flatMap(findUser)) {
    if (canReach(user, binaries, dataFolder)) return { kind: "user", ...user };
  }
  if (spawnSync("unshare", [...NAMESPACE, binaries.postgres, "--version"]).status === 0)
    return { kind: "user-namespace" };

  throw new SetupProblem(
    `PostgreSQL refuses to run as root, and neither ${CANDIDATES.join(" nor ")} can reach ${binaries.postgres} and ${dataFolder}. ` +
      "Start Croquette as an ordinary user, move it to a folder that others may enter (such as /opt/croquette), or set DATABASE_URL.",
  );
}

/** Starts a program under the account. */
export function spawnAs(
  account: Account,
  program: string,
  args: readonly string[],
  options: SpawnOptions,
): ChildProcess {
  switch (account.kind) {
    case "self":
      return spawn(program, args, options);
    case "user":
      return spawn(program, args, { ...options, uid: account.uid, gid: account.gid });
    case "user-namespace":
      return spawn("unshare", [...NAMESPACE, program, ...args], options);
  }
}

/** Gives a folder and everything in it to the account; cheap when it has it already. */
export function handOver(account: Account, folder: string): void {
  const self = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
  const { uid, gid } = account.kind === "user" ? account : self;
  if (lstatSync(folder).uid === uid) return;

  if (self.uid !== 0) throw ownedByAnother(folder);

  // The top folder comes last: a hand-over that was interrupted is then noticed and done again.
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }))
    lchownSync(join(folder, name), uid, gid);
  chownSync(folder, uid, gid);
}

interface User {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

function findUser(name: string): User[] {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = (line ?? "").split(":");
  return uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
}

function canReach(user: User, binaries: Binaries, dataFolder: string): boolean {
  const attempt = spawnSync("/bin/sh", ["-c", '"$1" --version && cd "$2"', "sh", binaries.postgres, dataFolder], {
    uid: user.uid,
    gid: user.gid,
    cwd: "/",
  });
  return attempt.status === 0;
}
