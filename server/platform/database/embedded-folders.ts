import { createHash } from "node:crypto";
import { accessSync, chmodSync, constants, lstatSync, mkdirSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { SetupProblem } from "../setup-problem.ts";

export interface Folders {
  /** What the operator named: it holds the others and the secret. */
  readonly data: string;
  readonly cluster: string;
  readonly sockets: string;
  readonly log: string;
}

/** A socket's path must fit in 108 bytes with its closing zero. */
const LONGEST_SOCKET_FOLDER = 107 - "/.s.PGSQL.5432".length;

/** Names the folders of an embedded database, and makes the one that was named by the operator. */
export function prepareFolders(data: string): Folders {
  // Root hands the server to another user, who must be able to pass through.
  try {
    mkdirSync(data, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    accessSync(data, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SetupProblem(
      `The data folder ${data} cannot be used: ${reason}. Change its owner, or name another one with CROQUETTE_DATA.`,
      { cause: error },
    );
  }
  return foldersOf(data);
}

/** Names the folders of an embedded database whose data folder exists. */
export function foldersOf(data: string): Folders {
  const real = realpathSync(data);
  return { data: real, cluster: join(real, "postgres"), sockets: socketFolder(real), log: join(real, "postgres.log") };
}

/** Makes the folder of the sockets, which nobody else may enter: that is the database's password. */
export function prepareSocketFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  const mayUse = process.getuid?.() === 0 || found.uid === process.getuid?.();
  if (!found.isDirectory() || !mayUse) throw ownedByAnother(folder);
  chmodSync(folder, 0o700);
}

/** What an ordinary user is told about a folder that he cannot take over. */
export function ownedByAnother(folder: string): SetupProblem {
  return new SetupProblem(
    `The folder ${folder} belongs to another user (number ${lstatSync(folder).uid}), perhaps from an earlier start as root. ` +
      `Start as that user or as root, or give it to yourself: sudo chown -R "$(id -u):$(id -g)" "${folder}"`,
  );
}

function socketFolder(data: string): string {
  const beside = join(data, "sockets");
  if (Buffer.byteLength(beside) <= LONGEST_SOCKET_FOLDER) return beside;
  // Not the system's idea of a temporary folder, which may differ between two shells: both must find the same lock.
  const short = createHash("sha256").update(data).digest("hex").slice(0, 16);
  return join("/tmp", `croquette-${short}`);
}
