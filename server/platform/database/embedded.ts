import { existsSync } from "node:fs";
import { join } from "node:path";
import { chooseAccount, handOver } from "./embedded-account.ts";
import { findBinaries } from "./embedded-binaries.ts";
import { type Folders, foldersOf, prepareFolders, prepareSocketFolder } from "./embedded-folders.ts";
import { findHolder, lockInstance } from "./instance-lock.ts";
import { makeCluster, makeDatabase, requireSameMajor } from "./make-cluster.ts";
import { stopOrphan } from "./running-server.ts";
import { type Settings, superviseServer } from "./supervised-server.ts";

export interface EmbeddedPostgres {
  /** The database as the program sees it: its login role owns it and is no superuser. */
  readonly url: string;
  /** The same server for its superuser; only the test ground needs it. */
  readonly adminUrl: string;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** PostgreSQL settings that differ from ours. */
  readonly settings?: Settings;
  /** Where the sentences for the operator go. */
  readonly say?: (sentence: string) => void;
}

/** Starts the PostgreSQL of a data folder, makes it first when it is not there, and keeps it running until `stop`. */
export async function startEmbeddedPostgres(
  dataFolder: string,
  options: EmbeddedOptions = {},
): Promise<EmbeddedPostgres> {
  const { say = console.error, settings = {} } = options;
  const binaries = findBinaries();
  const folders = prepareFolders(dataFolder);
  const account = chooseAccount(binaries, folders.data);

  prepareSocketFolder(folders.sockets);
  const lock = await lockInstance(lockSocket(folders), folders.data);
  try {
    handOver(account, folders.sockets);
    await stopOrphan(folders.cluster, folders.data);
    if (!existsSync(folders.cluster)) await makeCluster(account, binaries, folders, settings);
    requireSameMajor(binaries, folders);
    handOver(account, folders.cluster);

    const server = await superviseServer({ account, binaries, folders, settings, say });
    await makeDatabase(urlOf(folders, "postgres"));
    return {
      url: urlOf(folders, "croquette"),
      adminUrl: urlOf(folders, "postgres"),
      async stop() {
        await server.stop();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** The address of the embedded database when another process of ours runs it just now, or null. */
export async function findRunningEmbedded(dataFolder: string): Promise<string | null> {
  if (!existsSync(dataFolder)) return null;
  const folders = foldersOf(dataFolder);
  const holder = await findHolder(lockSocket(folders));
  return holder === null ? null : urlOf(folders, "croquette");
}

/** Whether this data folder holds an embedded database already. */
export function hasEmbedded(dataFolder: string): boolean {
  return existsSync(join(dataFolder, "postgres"));
}

function lockSocket(folders: Folders): string {
  return join(folders.sockets, ".croquette");
}

function urlOf(folders: Folders, name: "croquette" | "postgres"): string {
  return `postgres://${name}@/${name}?host=${encodeURIComponent(folders.sockets)}`;
}
