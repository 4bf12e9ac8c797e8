import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { SetupProblem } from "../setup-problem.ts";
import { type Connection, type ConnectOptions, connect } from "./connect.ts";
import { findRunningEmbedded, startEmbeddedPostgres } from "./embedded.ts";
import { migrate } from "./migrate.ts";
import { withClient } from "./with-client.ts";

export interface DatabasePlace {
  /** A PostgreSQL that somebody else runs; null for the embedded one. */
  readonly databaseUrl: string | null;
  readonly dataFolder: string;
}

export interface ReachedDatabase {
  readonly url: string;
  /** Stops the server when this opening started it. */
  close(): Promise<void>;
}

export interface OpenDatabase extends Connection {
  /** For parts that open a connection of their own. */
  readonly url: string;
  /** The names of the migrations that this opening applied. */
  readonly migrated: readonly string[];
}

type Say = (sentence: string) => void;

/**
 * How long a database that does not answer is waited for. A server that starts waits, also for a name that nobody knows yet:
 * in a compose file both come up together. Somebody who types a command is told at once that a name is wrong, and the doctor
 * only looks.
 */
export type Patience = "starting" | "command" | "look";

const PATIENCE_MS: Readonly<Record<Patience, number>> = { starting: 60_000, command: 60_000, look: 0 };

/** Starts or reaches the database, brings it to the newest schema and connects to it. For the server: it must be the only one on embedded data. */
export async function openDatabase(place: DatabasePlace, say: Say = console.error): Promise<OpenDatabase> {
  // Only the embedded database is certainly reached without a pooler in between, which may not know prepared statements.
  return migrateAndConnect(await openUnmigrated(place, say, "starting"), { prepares: place.databaseUrl === null });
}

/** The same for a command: when a server already runs on the embedded data, the command shares its database. */
export async function joinDatabase(place: DatabasePlace, say: Say = console.error): Promise<OpenDatabase> {
  const running = place.databaseUrl ? null : await findRunningEmbedded(place.dataFolder);
  return migrateAndConnect(running ? { url: running, close: async () => {} } : await openUnmigrated(place, say));
}

/** Starts or reaches the database and leaves it as it is: for those who look at it or replace it. */
export async function openUnmigrated(
  place: DatabasePlace,
  say: Say = console.error,
  patience: Patience = "command",
): Promise<ReachedDatabase> {
  if (place.databaseUrl) {
    await waitForServer(place.databaseUrl, say, patience);
    return { url: place.databaseUrl, close: async () => {} };
  }
  const embedded = await startEmbeddedPostgres(place.dataFolder, { say });
  return { url: embedded.url, close: () => embedded.stop() };
}

async function migrateAndConnect({ url, close }: ReachedDatabase, options: ConnectOptions = {}): Promise<OpenDatabase> {
  try {
    const migrated = await migrate(url);
    const connection = connect(url, options);
    return { ...connection, url, migrated, close: () => connection.close().then(close) };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A database that starts together with us, as in a compose file, may need a moment. Wrong names and passwords will not heal. */
async function waitForServer(url: string, say: Say, patience: Patience): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS[patience];
  for (let attempt = 1; ; attempt++) {
    const problem = await tryServer(url);
    if (problem === null) return;
    if (isFinal(problem, patience) || Date.now() >= deadline) throw unreachable(url, problem);
    if (attempt === 1) say(`Waiting up to a minute for the database at ${placeOf(url)} (${reasonOf(problem)})…`);
    await sleep(1_000);
  }
}

async function tryServer(url: string): Promise<Error | null> {
  try {
    await withClient({ connectionString: url, connectionTimeoutMillis: 5_000 }, async () => undefined);
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** 28: who are you, 3D: no such database, 42: not allowed. */
function isFinal(problem: Error, patience: Patience): boolean {
  if (patience === "command" && isUnknownName(problem)) return true;
  return problem instanceof pg.DatabaseError && /^(28|3D|42)/.test(problem.code ?? "");
}

function isUnknownName(problem: Error): boolean {
  return "code" in problem && problem.code === "ENOTFOUND";
}

function reasonOf(problem: Error): string {
  if (isUnknownName(problem)) return "no machine has this name";
  return problem.message || ("code" in problem ? String(problem.code) : problem.name);
}

function unreachable(url: string, cause: Error): SetupProblem {
  return new SetupProblem(
    `The database at ${placeOf(url)} cannot be used: ${reasonOf(cause)}. Check DATABASE_URL, or leave it out to use the embedded PostgreSQL.`,
    { cause },
  );
}

/** Host and database without user and password. The host may be missing or a socket's folder, which no `URL` can read. */
function placeOf(url: string): string {
  const [, host, database] = /^\w+:\/\/(?:[^/]*@)?([^/?]*)\/([^?]*)/.exec(url) ?? [];
  return `${host || "the local socket"}/${database}`;
}
