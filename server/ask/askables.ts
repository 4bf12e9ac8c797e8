import { setTimeout as sleep } from "node:timers/promises";
import { fill } from "../languages/saying.ts";
import { asSystem } from "../platform/database/in-workspace.ts";
import { isDatabaseAway } from "../platform/http/problem.ts";
import { RateLimit } from "../platform/http/rate-limit.ts";
import type { Platform } from "../platform/platform.ts";
import { Refusal } from "../platform/refusal.ts";
import type { Askable, OpenAskable } from "./askable.ts";
import { readContent } from "./content-schema.ts";
import { splitLinkCode } from "./link.ts";
import { loadAskable } from "./load-askable.ts";
import { selectVersionOfSurvey } from "./queries.ts";

const freshMilliseconds = 5_000;
/** Longer than this nobody waits for what was known a moment ago: a line that swallows everything reports nothing for 15 seconds. */
const patienceMilliseconds = 2_000;
const mostVersions = 200;
const outageMilliseconds = 10 * 60_000;
/** Links into nowhere that one address may follow in a minute. A guest mistypes one; whoever guesses follows thousands. */
const missesPerMinute = 100;

interface Kept {
  /** Null only for a moment, until a touchpoint that is gone is no longer kept. */
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
 * the page and gets back what was typed. What is not there is not kept: invented codes would push out the real ones.
 */
export class Askables {
  readonly #platform: Pick<Platform, "db" | "clock" | "live">;
  readonly #kept = new Map<string, Kept>();
  readonly #firstLooks = new Map<string, Promise<Askable | null>>();
  readonly #versions = new Map<string, OpenAskable["content"]>();
  readonly #watched = new Map<string, () => void>();
  readonly #misses: RateLimit;
  readonly #mostKept: number;

  constructor(platform: Pick<Platform, "db" | "clock" | "live">, { mostKept = 5_000 } = {}) {
    this.#platform = platform;
    this.#mostKept = mostKept;
    this.#misses = new RateLimit({ perMinute: missesPerMinute, burst: missesPerMinute }, platform.clock);
  }

  /** The same as `find` for somebody at this address. Throws `too_many` for one who follows links into nowhere. */
  async findFor(address: string, code: string): Promise<Askable | null> {
    if (this.#kept.has(code) || !splitLinkCode(code)) return this.find(code);
    // Taken before the look and given back after it: of a thousand guesses at once not all may be looked up.
    const retryAfterSeconds = this.#misses.take(address);
    if (retryAfterSeconds > 0) {
      const minutes = Math.ceil(retryAfterSeconds / 60);
      const saying = fill("Too many attempts. Try again in {count} minutes.", { count: minutes });
      throw new Refusal("too_many", saying, { retryAfterSeconds });
    }
    let isMiss = false;
    try {
      const askable = await this.find(code);
      isMiss = askable === null;
      return askable;
    } finally {
      if (!isMiss) this.#misses.giveBack(address);
    }
  }

  /** The touchpoint behind a link's code; null when there is none. */
  find(code: string): Promise<Askable | null> {
    const now = this.#platform.clock.now().getTime();
    const kept = this.#kept.get(code);
    if (kept && kept.until > now) return kept.askable;

    if (!splitLinkCode(code)) return Promise.resolve(null);
    return kept ? this.#lookAgain(code, kept, now) : (this.#firstLooks.get(code) ?? this.#look(code, now));
  }

  #look(code: string, now: number): Promise<Askable | null> {
    const loaded = this.#load(code);
    this.#firstLooks.set(code, loaded);
    void loaded
      .then((askable) => {
        if (askable) this.#keep(code, { askable: loaded, until: now + freshMilliseconds, knownAt: now });
      })
      .catch(() => undefined)
      .finally(() => this.#firstLooks.delete(code));
    return loaded;
  }

  #lookAgain(code: string, kept: Kept, now: number): Promise<Askable | null> {
    const loaded = this.#load(code);
    const isRecent = now - kept.knownAt < outageMilliseconds;
    const askable = isRecent ? orAsBefore(loaded, kept.askable) : loaded;
    const entry = { askable, until: now + freshMilliseconds, knownAt: kept.knownAt };
    void loaded
      .then((found) => {
        entry.knownAt = now;
        if (!found) this.#drop(code, entry);
      })
      .catch(() => undefined);
    this.#keep(code, entry);
    return askable;
  }

  /** The same touchpoint as it was when this version was published; null when its survey never had that version. */
  async findVersion(askable: OpenAskable, versionId: string): Promise<OpenAskable | null> {
    if (versionId === askable.versionId) return askable;
    const key = `${askable.workspaceId}/${askable.surveyId}/${versionId}`;
    const content = this.#versions.get(key) ?? (await this.#loadVersion(key, askable, versionId));
    return content ? { ...askable, versionId, content } : null;
  }

  /** Looks again the next time that one of this workspace's links is used. */
  forget(workspaceId: string): void {
    const expire = (code: string, askable: Askable | null) => {
      const kept = this.#kept.get(code);
      if (kept && (!askable || askable.workspaceId === workspaceId)) kept.until = 0;
    };
    // A look under way may have been too early: what it finds is old when it comes.
    const looks = [...this.#firstLooks, ...[...this.#kept].map(([code, { askable }]) => [code, askable] as const)];
    for (const [code, askable] of looks) {
      void askable.then(
        (found) => expire(code, found),
        () => expire(code, null),
      );
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
    // The oldest leaves first.
    this.#kept.delete(code);
    this.#kept.set(code, kept);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#mostKept) break;
      this.#kept.delete(oldest);
    }
    kept.askable.catch(() => this.#drop(code, kept));
  }

  async #load(code: string): Promise<Askable | null> {
    const askable = await asSystem(this.#platform.db, (tx) => loadAskable(tx, code));
    if (askable) this.#watch(askable.workspaceId);
    return askable;
  }

  async #loadVersion(key: string, { workspaceId, surveyId }: OpenAskable, versionId: string) {
    const content = await asSystem(this.#platform.db, async (tx) => {
      const row = await selectVersionOfSurvey(tx, workspaceId, surveyId, versionId);
      return row ? readContent(row.content) : null;
    });
    if (content) this.#keepVersion(key, content);
    return content;
  }

  #keepVersion(key: string, content: OpenAskable["content"]): void {
    this.#versions.set(key, content);
    for (const oldest of this.#versions.keys()) {
      if (this.#versions.size <= mostVersions) break;
      this.#versions.delete(oldest);
    }
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
