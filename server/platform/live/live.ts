import type { Pool, PoolClient } from "pg";
import * as z from "zod";
import type { LiveTopic } from "../context.ts";

const channel = "croquette_live";
const gatherMilliseconds = 200;
const recentMilliseconds = 10_000;

const topics = ["feedback", "cases", "scores", "mails", "settings"] as const satisfies readonly LiveTopic[];

const heard = z.object({
  origin: z.string(),
  changes: z.array(z.object({ workspaceId: z.string(), topics: z.array(z.enum(topics)) })),
});

type Listener = (topics: readonly LiveTopic[]) => void;

/**
 * Tells open screens that something changed, in this process at once and in others by NOTIFY.
 * What is sent says only "this workspace, this topic"; the screen asks again for what it shows.
 * NOTIFY leaves outside the writing transaction and at most every 200 ms, because inside it takes a database-wide lock.
 */
export class Live {
  readonly #pool: Pool;
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #waiting = new Map<string, Set<LiveTopic>>();
  readonly #told = new Map<string, Map<LiveTopic, number>>();
  readonly #origin = crypto.randomUUID();
  #timer: NodeJS.Timeout | undefined;
  #client: PoolClient | undefined;
  #comeback: NodeJS.Timeout | undefined;
  #missed = false;
  #missedUntil = Number.NEGATIVE_INFINITY;
  #stopped = false;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Begins to hear of changes that other processes made. Without a connection it tries again, and tells everybody everything when it is back. */
  async start(): Promise<void> {
    if (this.#stopped) return;
    try {
      const client = await this.#pool.connect();
      if (this.#stopped) return client.release(true);
      client.on("notification", (message) => this.#hear(message.payload ?? ""));
      this.#client = client;
      const onLoss = () => {
        if (this.#client === client) this.#restart();
      };
      client.on("error", onLoss);
      client.on("end", onLoss);
      await client.query(`listen ${channel}`);
      if (this.#missed && this.#client === client) this.#tellEverything();
    } catch {
      this.#restart();
    }
  }

  /** A lost connection reports itself several times; it is left once, and one new one is opened. */
  #restart(): void {
    this.#leave();
    this.#missed = true;
    if (this.#stopped) return;
    this.#comeback ??= setTimeout(() => {
      this.#comeback = undefined;
      void this.start();
    }, 1_000).unref();
  }

  /** Nobody knows what others said while nothing was heard: whoever listens reads all anew, and so does who comes just now. */
  #tellEverything(): void {
    this.#missed = false;
    this.#missedUntil = Date.now();
    for (const workspaceId of this.#listeners.keys()) this.#tell(workspaceId, topics);
  }

  #leave(): void {
    const client = this.#client;
    this.#client = undefined;
    client?.removeAllListeners("notification");
    client?.release(true);
  }

  /** Hears of changes in one workspace until the returned function is called. */
  subscribe(workspaceId: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(workspaceId) ?? new Set();
    listeners.add(listener);
    this.#listeners.set(workspaceId, listeners);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(workspaceId);
    };
  }

  /** What changed in the last ten seconds: whoever begins to hear may have read before it, and would else never know. */
  recent(workspaceId: string): LiveTopic[] {
    const since = Date.now() - recentMilliseconds;
    if (this.#missedUntil >= since) return [...topics];
    return [...(this.#told.get(workspaceId) ?? [])].filter(([, at]) => at >= since).map(([topic]) => topic);
  }

  /** Says that something of this topic changed. Call it after the commit. */
  announce(workspaceId: string, topic: LiveTopic): void {
    const topics = this.#waiting.get(workspaceId) ?? new Set();
    topics.add(topic);
    this.#waiting.set(workspaceId, topics);
    this.#timer ??= setTimeout(() => this.#flush(), gatherMilliseconds).unref();
  }

  #flush(): void {
    this.#timer = undefined;
    const changes = [...this.#waiting].map(([workspaceId, topics]) => ({ workspaceId, topics: [...topics] }));
    this.#waiting.clear();
    for (const { workspaceId, topics } of changes) this.#tell(workspaceId, topics);
    if (this.#stopped) return;
    // A payload may have 8,000 bytes: some fifty workspaces a message stay well below.
    for (let from = 0; from < changes.length; from += 50) {
      const payload = JSON.stringify({ origin: this.#origin, changes: changes.slice(from, from + 50) });
      this.#pool.query("select pg_notify($1, $2)", [channel, payload]).catch(() => undefined);
    }
  }

  #hear(payload: string): void {
    const message = readMessage(payload);
    if (!message || message.origin === this.#origin) return;
    for (const { workspaceId, topics } of message.changes) this.#tell(workspaceId, topics);
  }

  #tell(workspaceId: string, topics: readonly LiveTopic[]): void {
    const told = this.#told.get(workspaceId) ?? new Map<LiveTopic, number>();
    for (const topic of topics) told.set(topic, Date.now());
    this.#told.set(workspaceId, told);
    for (const listener of this.#listeners.get(workspaceId) ?? []) listener(topics);
  }

  /** Nothing more will be told: whoever listens for long ends. */
  get isStopped(): boolean {
    return this.#stopped;
  }

  /** Wakes all who hear, so that they see that it is over. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#comeback);
    this.#leave();
    for (const workspaceId of this.#listeners.keys()) this.#tell(workspaceId, []);
  }
}

/** Whoever may use the database may send on this channel, and so may another release: what cannot be read is let pass. */
function readMessage(payload: string): z.infer<typeof heard> | undefined {
  try {
    return heard.safeParse(JSON.parse(payload)).data;
  } catch {
    return undefined;
  }
}
