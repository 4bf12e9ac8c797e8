import { setTimeout as sleep } from "node:timers/promises";
import { asSystem } from "../platform/database/in-workspace.ts";
import { isDatabaseAway } from "../platform/http/problem.ts";
import type { Platform } from "../platform/platform.ts";
import type { Askable, OpenAskable } from "./askable.ts";
import { readContent } from "./content-schema.ts";
import { splitLinkCode } from "./link.ts";
import { loadAskable } from "./load-askable.ts";
import { selectVersionOfSurvey } from "./queries.ts";

const freshMilliseconds = 5_000;
/** Longer than this nobody waits for what was known a moment ago: a line that swallows everything reports nothing for 15 seconds. */
const patienceMilliseconds = 2_000;
const mostKept = 5_000;
const mostVersions = 200;
const outageMilliseconds = 10 * 60_000;

interface Kept {
  readonly askable: Promise<Askable | null>;
  /** Until when nobody asks the database again. */
  until: number;
  /** When the database last said so. */
  knownAt: number;
}

/**
 * What the touchpoints behind links ask, kept in memory for a few seconds, because every answer needs it. A change
 * is seen within a quarter of a second, here and in other processes, because it is announced as "settings"; should that
 * be lost, when the time is over. While the database is away what was known last still serves, so that a guest can read
 * the page and gets back what was typed.
 */
export class Askables {
  readonly #platform: Pick<Platform, "db" | "clock" | "live">;
  readonly #kept = new Map<string, Kept>();
  readonly #versions = new Map<string, Promise<OpenAskable["content"] | null>>();
  readonly #watched = new Map<string, () => void>();

  constructor(platform: Pick<Platform, "db" | "clock" | "live">) {
    this.#platform = platform;
  }

  /** The touchpoint behind a link's code; null when there is none. */
  find(code: string): Promise<Askable | null> {
    const now = this.#platform.clock.now().getTime();
    const kept = this.#kept.get(code);
    if (kept && kept.until > now) return kept.askable;

    if (!splitLinkCode(code)) return Promise.resolve(null);
    const loaded = this.#load(code);
    const askable = kept && now - kept.knownAt < outageMilliseconds ? orAsBefore(loaded, kept.askable) : loaded;
    const entry = { askable, until: now + freshMilliseconds, knownAt: kept?.knownAt ?? now };
    void loaded.then(
      () => {
        entry.knownAt = now;
      },
      () => undefined,
    );
    this.#keep(code, entry);
    return askable;
  }

  /** The same touchpoint as it was when this version was published; null when its survey never had that version. */
  async findVersion(askable: OpenAskable, versionId: string): Promise<OpenAskable | null> {
    if (versionId === askable.versionId) return askable;
    const key = `${askable.workspaceId}/${askable.surveyId}/${versionId}`;
    const content = await (this.#versions.get(key) ?? this.#keepVersion(key, askable, versionId));
    return content ? { ...askable, versionId, content } : null;
  }

  /** Looks again the next time that one of this workspace's links is used. */
  forget(workspaceId: string): void {
    for (const kept of this.#kept.values()) {
      const expire = (askable: Askable | null) => {
        if (!askable || askable.workspaceId === workspaceId) kept.until = 0;
      };
      void kept.askable.then(expire, () => expire(null));
    }
  }

  /** Ends the listening to changes; for a server that stops. */
  close(): void {
    for (const unsubscribe of this.#watched.values()) unsubscribe();
    this.#watched.clear();
    this.#kept.clear();
  }

  #drop(code: string, kept: Kept): void {
    if (this.#kept.get(code) === kept) this.#kept.delete(code);
  }

  #keep(code: string, kept: Kept): void {
    // The oldest leaves first; a flood of invented codes costs a look-up each, never memory.
    this.#kept.delete(code);
    this.#kept.set(code, kept);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= mostKept) break;
      this.#kept.delete(oldest);
    }
    kept.askable.catch(() => this.#drop(code, kept));
  }

  async #load(code: string): Promise<Askable | null> {
    const askable = await asSystem(this.#platform.db, (tx) => loadAskable(tx, code));
    if (askable) this.#watch(askable.workspaceId);
    return askable;
  }

  #keepVersion(key: string, { workspaceId, surveyId }: OpenAskable, versionId: string) {
    const content = asSystem(this.#platform.db, async (tx) => {
      const row = await selectVersionOfSurvey(tx, workspaceId, surveyId, versionId);
      return row ? readContent(row.content) : null;
    });
    this.#versions.set(key, content);
    for (const oldest of this.#versions.keys()) {
      if (this.#versions.size <= mostVersions) break;
      this.#versions.delete(oldest);
    }
    content.catch(() => this.#versions.delete(key));
    return content;
  }

  #watch(workspaceId: string): void {
    if (this.#watched.has(workspaceId)) return;
    const unsubscribe = this.#platform.live.subscribe(workspaceId, (topics) => {
      if (topics.includes("settings")) this.forget(workspaceId);
    });
    this.#watched.set(workspaceId, unsubscribe);
  }
}

/** What is loaded, or while the database does not answer what was known before. */
async function orAsBefore(loaded: Promise<Askable | null>, before: Promise<Askable | null>): Promise<Askable | null> {
  const waited = new AbortController();
  const impatient = sleep(patienceMilliseconds, before, { signal: waited.signal, ref: false });
  try {
    return await Promise.race([loaded, impatient]);
  } catch (error) {
    if (isDatabaseAway(error)) return before;
    throw error;
  } finally {
    impatient.catch(() => undefined);
    waited.abort();
  }
}
