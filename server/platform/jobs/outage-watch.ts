import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "../context.ts";
import { pingDatabase } from "../database/ping.ts";
import { isDatabaseAway } from "../http/problem.ts";

export interface Voice {
  readonly say: (sentence: string) => void;
  readonly reportError: (error: unknown, where: string) => void;
}

/** Connections of a killed database live on for a moment; a question that one of them answers proves nothing. */
const firstQuestionMs = 250;
const pauseMs = 1_000;
const quietMs = 60_000;

/**
 * Hears what goes wrong in background work, which tries again by itself. An outage of the database is told in two
 * sentences, however many workers meet it; everything else is reported as it is.
 */
export class OutageWatch {
  readonly #db: Database;
  readonly #voice: Voice;
  #isWatching = false;
  #isStopped = false;
  #lastLapse = Number.NEGATIVE_INFINITY;

  constructor(db: Database, voice: Voice) {
    this.#db = db;
    this.#voice = voice;
  }

  /** Takes in an error that the caller will not throw any further. */
  hear(error: unknown, where: string): void {
    if (!isDatabaseAway(error)) {
      this.#voice.reportError(error, where);
      return;
    }
    if (this.#isWatching || this.#isStopped) return;
    this.#isWatching = true;
    void this.#watch(where).finally(() => {
      this.#isWatching = false;
    });
  }

  stop(): void {
    this.#isStopped = true;
  }

  async #watch(where: string): Promise<void> {
    await pause(firstQuestionMs);
    if (await this.#answers()) return this.#tellLapse(where);

    this.#say("The database does not answer; background work waits for it.");
    while (!this.#isStopped && !(await this.#answers())) await pause(pauseMs);
    this.#say("The database answers again; background work goes on.");
  }

  /** A statement that always times out, or always ends its connection, would otherwise fail in silence for ever. */
  #tellLapse(where: string): void {
    if (performance.now() < this.#lastLapse + quietMs) return;
    this.#lastLapse = performance.now();
    this.#say(`The database left ${where} without an answer and works again; what was lost is done once more.`);
  }

  #say(sentence: string): void {
    if (!this.#isStopped) this.#voice.say(sentence);
  }

  async #answers(): Promise<boolean> {
    try {
      await pingDatabase(this.#db);
      return true;
    } catch {
      return false;
    }
  }
}

/** Does not keep a server that is done from ending. */
function pause(milliseconds: number): Promise<void> {
  return sleep(milliseconds, undefined, { ref: false });
}
