import type pg from "pg";

/**
 * Hands out the clients of a pool, but none that was connected before the line was lost. Where a firewall forgets, nobody
 * tells an idle client that its line is dead: each of them would cost somebody the whole patience of a statement.
 */
export class SoundClients {
  readonly #pool: pg.Pool;
  readonly #lossesBefore = new WeakMap<pg.PoolClient, number>();
  #losses = 0;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
    pool.on("connect", (client) => this.#lossesBefore.set(client, this.#losses));
  }

  async take(): Promise<pg.PoolClient> {
    for (;;) {
      const client = await this.#pool.connect();
      if (this.#isSound(client)) return client;
      client.release(true);
    }
  }

  /** Takes a client back; one whose line was lost says that the others' may be, too. */
  giveBack(client: pg.PoolClient, lineIsLost: boolean): void {
    if (lineIsLost && this.#isSound(client)) this.#losses++;
    client.release(lineIsLost);
  }

  #isSound(client: pg.PoolClient): boolean {
    return this.#lossesBefore.get(client) === this.#losses;
  }
}
