import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from "kysely";
import type pg from "pg";
import type { SoundClients } from "./sound-clients.ts";

interface DiscardOptions {
  readonly clients: SoundClients;
  readonly prepares: boolean;
}

/**
 * Kysely gives every client back as if it were sound. This closes those whose statement timed out or whose connection
 * was lost: their next user would wait for an answer that belongs to somebody else, or never comes.
 */
export function discardBrokenClients(pool: pg.Pool, options: DiscardOptions): PostgresPool {
  const watched = new WeakMap<pg.PoolClient, PostgresPoolClient>();

  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await options.clients.take();
      const known = watched.get(client) ?? watch(client, options);
      watched.set(client, known);
      return known;
    },
  };
}

function watch(client: pg.PoolClient, { clients, prepares }: DiscardOptions): PostgresPoolClient {
  let broken = false;

  function query<Row>(statement: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<Row>>;
  function query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>;
  function query(statement: unknown, parameters: readonly unknown[] = []): unknown {
    if (typeof statement !== "string") throw new TypeError("Cursors are not supported here.");
    return run(statement, [...parameters]);
  }

  async function run(statement: string, parameters: unknown[]): Promise<pg.QueryResult> {
    // Closing the connection rolls back; asking a dead one to do so would only wait for the next timeout.
    if (broken && statement === "rollback") return { command: "ROLLBACK", rowCount: 0, oid: 0, fields: [], rows: [] };
    try {
      const name = prepares ? preparedName(statement) : undefined;
      return await (name
        ? client.query({ name, text: statement, values: parameters })
        : client.query(statement, parameters));
    } catch (error) {
      broken ||= leavesConnectionUnusable(error);
      throw error;
    }
  }

  return { query, release: () => clients.giveBack(client, broken) };
}

/** A statement that is worth planning once a connection says so in its first line: `-- prepared: name`. */
export function preparedName(statement: string): string | undefined {
  return /^\s*-- prepared: ([a-z-]+)\n/.exec(statement)?.[1];
}

/** A SQLSTATE means that the server answered and the connection is in step; anything else may have broken it. */
export function leavesConnectionUnusable(error: unknown): boolean {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return true;
  const isSqlState = /^[0-9A-Z]{5}$/.test(error.code) && error.code !== "EPIPE";
  return !isSqlState || error.code === "25P03" || error.code.startsWith("08") || error.code.startsWith("57P");
}
