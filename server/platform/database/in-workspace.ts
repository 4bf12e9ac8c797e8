import { setTimeout as sleep } from "node:timers/promises";
import { type Kysely, sql, type Transaction } from "kysely";
import { LostRace } from "./lost-race.ts";
import type { DB } from "./types.ts";

type Work<Result> = (tx: Transaction<DB>) => Promise<Result>;

const SERIALIZATION_FAILURE = "40001";
const DEADLOCK = "40P01";
const ATTEMPTS = 3;
const PAUSE_MS = 20;

/** Runs `work` in one transaction that can see and change the rows of this workspace only, whatever its statements say. */
export function inWorkspace<Result>(db: Kysely<DB>, workspaceId: string, work: Work<Result>): Promise<Result> {
  return inTransaction(db, async (tx) => {
    await sql`select set_config('role', 'croquette_web', true), set_config('app.workspace_id', ${workspaceId}, true)`.execute(
      tx,
    );
    return work(tx);
  });
}

/** Runs `work` in one transaction that sees every workspace: for jobs, sign-in and commands, never for a request's data. */
export function asSystem<Result>(db: Kysely<DB>, work: Work<Result>): Promise<Result> {
  return inTransaction(db, async (tx) => {
    await sql`select set_config('role', 'croquette_worker', true)`.execute(tx);
    return work(tx);
  });
}

/** A transaction starts over when two of them collide, by PostgreSQL's word or by our own (`orLoseRace`); `work` must therefore only touch `tx`. */
async function inTransaction<Result>(db: Kysely<DB>, work: Work<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (attempt === ATTEMPTS || !isCollision(error)) throw error;
      // Starting over at once would take the lock from the one who waits for it, and collide again.
      await sleep((0.5 + Math.random()) * PAUSE_MS * attempt);
    }
  }
}

function isCollision(error: unknown): boolean {
  if (error instanceof LostRace) return true;
  if (!(error instanceof Error) || !("code" in error)) return false;
  return error.code === SERIALIZATION_FAILURE || error.code === DEADLOCK;
}
