import type { Client, Pool } from "pg";
import type { LiveTopic } from "../context.ts";

const channel = "croquette_live";
const gatherMilliseconds = 200;

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
  readonly #origin = crypto.randomUUID();
  #timer: NodeJS.Timeout | undefined;
  #listening: { client: Client & { release?: (destroy?: boolean) => void } } | undefined;
  #stopped = false;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Begins to hear of changes that other processes made. Without a connection it tries again; screens then refresh later, never wrongly. */
  async start(): Promise<void> {
    if (this.#stopped) return;
    try {
      const client = await this.#pool.connect();
      client.on("notification", (message) => this.#hear(message.payload ?? ""));
      client.on("error", () => this.#restart());
      client.on("end", () => this.#restart());
      await client.query(`listen ${channel}`);
      this.#listening = { client: client as unknown as Client & { release?: (destroy?: boolean) => void } };
    } catch {
      this.#restart();
    }
  }

  #restart(): void {
    const held = this.#listening;
    this.#listening = undefined;
    held?.client.release?.(true);
    if (this.#stopped) return;
    setTimeout(() => void this.start(), 1_000).unref();
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
    const message = JSON.parse(payload) as { origin: string; changes: { workspaceId: string; topics: LiveTopic[] }[] };
    if (message.origin === this.#origin) return;
    for (const { workspaceId, topics } of message.changes) this.#tell(workspaceId, topics);
  }

  #tell(workspaceId: string, topics: readonly LiveTopic[]): void {
    for (const listener of this.#listeners.get(workspaceId) ?? []) listener(topics);
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#listening?.client.release?.(true);
    this.#listening = undefined;
  }
}
