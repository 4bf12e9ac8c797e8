import { setTimeout as sleep } from "node:timers/promises";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { discardBrokenClients } from "./discard-broken-clients.ts";
import { makeOneTrip, type OneTrip } from "./one-trip.ts";
import { SoundClients } from "./sound-clients.ts";
import type { DB } from "./types.ts";
import { valueParsers } from "./value-parsers.ts";

export interface Connection {
  readonly pool: pg.Pool;
  readonly db: Kysely<DB>;
  readonly oneTrip: OneTrip;
  close(): Promise<void>;
}

export interface ConnectOptions {
  /** At most so many connections at once. */
  readonly poolSize?: number;
  /** A statement that takes longer is given up by the server, and a second later by us, so that a connection into a black hole heals. */
  readonly queryTimeoutMs?: number;
  /** Keeps the plans of marked statements on each connection. Not behind a pooler that hands connections round. */
  readonly prepares?: boolean;
}

const PATIENCE_MS = 5_000;
const SILENCE_MS = 1_000;

/** Opens a pool on a PostgreSQL that already runs. It survives restarts of the database: only the statement at hand fails. */
export function connect(url: string, options: ConnectOptions = {}): Connection {
  const queryTimeoutMs = options.queryTimeoutMs ?? 15_000;
  const pool = new pg.Pool({
    connectionString: url,
    application_name: "croquette",
    max: options.poolSize ?? 16,
    connectionTimeoutMillis: 5_000,
    // The server gives up first and says so; only when nothing is heard of it, the line is held to be lost.
    statement_timeout: queryTimeoutMs,
    query_timeout: queryTimeoutMs + SILENCE_MS,
    idle_in_transaction_session_timeout: 60_000,
    idleTimeoutMillis: 30_000,
    pipeline: true,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    types: valueParsers,
  });

  // Without both listeners a restart of the database ends the process: an idle client reports to the pool, a busy one
  // to itself. The statement that was under way fails with the same error, so nothing is hidden here.
  pool.on("error", ignoreLostConnection);
  pool.on("connect", (client) => client.on("error", ignoreLostConnection));

  const sharing = { clients: new SoundClients(pool), prepares: options.prepares ?? false };
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: discardBrokenClients(pool, sharing) }),
  });
  return { pool, db, oneTrip: makeOneTrip(sharing.clients, sharing), close: () => close(db, pool) };
}

/**
 * Lets the statements under way end. It does not wait for ever: a connection that nobody gave back would otherwise keep
 * the whole program, and the database under it, from stopping. Kysely ends the pool only when it has used it.
 */
async function close(db: Kysely<DB>, pool: pg.Pool): Promise<void> {
  const closed = db.destroy().then(() => (pool.ending ? undefined : pool.end()));
  const patience = new AbortController();
  const impatience = sleep(PATIENCE_MS, undefined, { signal: patience.signal }).catch(() => {});
  await Promise.race([closed, impatience]);
  patience.abort();
}

function ignoreLostConnection(): void {}
