import { CompiledQuery } from "kysely";
import type { Pool } from "pg";
import { type Job, type JobResult, PgBoss } from "pg-boss";
import type { EnqueueOptions, Tx } from "../context.ts";
import type { JobName, JobPayloads } from "./jobs.ts";

export interface WorkerOptions {
  /** How many jobs one call may take; the handler gets them together. */
  readonly batchSize?: number;
  readonly pollSeconds?: number;
  /** How often a failing job is tried again before it is kept as failed. */
  readonly retries?: number;
  /** A cron line in UTC: the job then also starts by itself, once for all processes. */
  readonly cron?: string;
}

type BossDatabase = NonNullable<Exclude<ConstructorParameters<typeof PgBoss>[0], string>["db"]>;

type TakenJob = Job<JobPayloads[JobName]>;

interface Worker {
  readonly name: JobName;
  /** Does what was taken, and tells of each job how it ended. */
  readonly take: (jobs: readonly TakenJob[]) => Promise<JobResult[]>;
  readonly options: WorkerOptions;
}

/** Background work on pg-boss: enqueued in the caller's transaction, done at least once, by any process. */
export class JobQueue {
  readonly #pool: Pool;
  readonly #boss: PgBoss;
  readonly #onError: (error: Error, where: string) => void;
  readonly #workers: Worker[] = [];
  #started = false;

  constructor(pool: Pool, onError: (error: Error, where: string) => void) {
    this.#pool = pool;
    this.#onError = onError;
    const db: BossDatabase = { executeSql: async (text, values) => pool.query(text, values ? [...values] : []) };
    this.#boss = new PgBoss({ db, schema: "pgboss", supervise: true, monitorVacuum: false, reindex: false });
    this.#boss.on("error", (thrown: unknown) => onError(errorOf(thrown), "background work"));
  }

  /** Declares who does jobs that are done together: all that were taken at once succeed or fail. Declare all before `start`. */
  work<Name extends JobName>(
    name: Name,
    run: (payloads: readonly JobPayloads[Name][]) => Promise<void>,
    options: WorkerOptions = {},
  ): void {
    const take = async (jobs: readonly TakenJob[]) => {
      const ended = await this.#attempt(name, () => run(payloadsOf<Name>(jobs)));
      return jobs.map(({ id }) => ({ id, ...ended }));
    };
    this.#workers.push({ name, take, options });
  }

  /** Declares who does jobs of which each is done by itself: one that fails takes nothing from those beside it. */
  workEach<Name extends JobName>(
    name: Name,
    run: (payload: JobPayloads[Name]) => Promise<void>,
    options: WorkerOptions = {},
  ): void {
    const take = async (jobs: readonly TakenJob[]) => {
      const results: JobResult[] = [];
      for (const job of jobs) {
        const [payload] = payloadsOf<Name>([job]);
        if (payload) results.push({ id: job.id, ...(await this.#attempt(name, () => run(payload))) });
      }
      return results;
    };
    this.#workers.push({ name, take, options });
  }

  /** Makes the queues and begins to poll. */
  async start(): Promise<void> {
    await this.#boss.start();
    for (const { name, options } of this.#workers) {
      const queue = { retryLimit: options.retries ?? 5, retryBackoff: true, retryDelay: 2, expireInSeconds: 300 };
      await this.#boss.createQueue(name, queue);
    }
    await this.#pool.query(
      `grant usage on schema pgboss to croquette_web, croquette_worker;
       grant select, insert on all tables in schema pgboss to croquette_web, croquette_worker`,
    );
    this.#started = true;
    for (const { name, take, options } of this.#workers) {
      const { batchSize = 1, pollSeconds = 1 } = options;
      const polling = { batchSize, pollingIntervalSeconds: pollSeconds, perJobResults: true } as const;
      await this.#boss.work<JobPayloads[JobName]>(name, polling, take);
      if (options.cron) await this.#boss.schedule(name, options.cron, {});
    }
  }

  /** Adds a job inside the caller's transaction. */
  async enqueue<Name extends JobName>(
    tx: Tx,
    name: Name,
    payload: JobPayloads[Name],
    options: EnqueueOptions = {},
  ): Promise<void> {
    const db: BossDatabase = {
      executeSql: async (text, values) => {
        const result = await tx.executeQuery(CompiledQuery.raw(text, values ? [...values] : []));
        return { rows: result.rows };
      },
    };
    await this.#boss.send(name, payload, {
      db,
      ...(options.startAfter ? { startAfter: options.startAfter } : {}),
    });
  }

  /** pg-boss keeps the error with the job and tries again; it tells nobody. */
  async #attempt(name: JobName, work: () => Promise<void>): Promise<Pick<JobResult, "status" | "output">> {
    try {
      await work();
      return { status: "completed" };
    } catch (thrown) {
      const error = errorOf(thrown);
      this.#onError(error, `the job ${name}`);
      return { status: "failed", output: error };
    }
  }

  /** Lets running jobs end (10 seconds at most), then stops. */
  async stop(): Promise<void> {
    if (!this.#started) return;
    await this.#boss.stop({ graceful: true, timeout: 10_000, close: false });
  }
}

/** What is in a queue was put there by `enqueue`, under the queue's name. */
function payloadsOf<Name extends JobName>(jobs: readonly TakenJob[]): readonly JobPayloads[Name][] {
  return jobs.map((job) => job.data as JobPayloads[Name]);
}

/** pg-boss hands most errors on as plain objects with the fields of the error. */
function errorOf(thrown: unknown): Error {
  if (thrown instanceof Error) return thrown;
  if (typeof thrown !== "object" || thrown === null) return new Error(String(thrown));
  const { message, stack, code } = { message: "", stack: "", code: "", ...thrown };
  return Object.assign(new Error(message), { stack, ...(code ? { code } : {}) });
}
