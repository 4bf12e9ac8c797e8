import { createHash } from "node:crypto";
import { chmodSync, lstatSync, mkdirSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
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
  mkdirSync(data, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
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
  const isOurs = process.getuid?.() === 0 || found.uid === process.getuid?.();
  if (!found.isDirectory() || !isOurs) {
    throw new SetupProblem(
      `The folder ${folder} belongs to somebody else. Remove it, or set CROQUETTE_DATA to a shorter path.`,
    );
  }
  chmodSync(folder, 0o700);
}

function socketFolder(data: string): string {
  const beside = join(data, "sockets");
  if (Buffer.byteLength(beside) <= LONGEST_SOCKET_FOLDER) return beside;
  const short = createHash("sha256").update(data).digest("hex").slice(0, 16);
  return join(tmpdir(), `croquette-${short}`);
}
