import { randomBytes } from "node:crypto";
import { afterAll } from "vitest";
import type { Clock } from "../platform/clock.ts";
import { makePlatform } from "../platform/make-platform.ts";
import type { Platform } from "../platform/platform.ts";
import type { TestDatabase } from "./test-database.ts";

/** A clock that a test turns by hand. */
export interface TestClock extends Clock {
  set(time: Date | string): void;
  addMinutes(minutes: number): void;
}

/** Makes a clock that stands still until it is turned. */
export function testClock(start: Date | string = "2026-03-10T12:00:00Z"): TestClock {
  let now = new Date(start);
  return {
    now: () => new Date(now),
    set: (time) => {
      now = new Date(time);
    },
    addMinutes: (minutes) => {
      now = new Date(now.getTime() + minutes * 60_000);
    },
  };
}

/**
 * The real parts on a test's own database. Jobs are stored when they are enqueued, and nobody takes them by himself:
 * a test calls the work of a job when its time has come, or declares it and starts the queue itself.
 */
export async function testPlatform(database: TestDatabase, clock: Clock = testClock()): Promise<Platform> {
  const platform = makePlatform(database, {
    publicUrl: "https://care.example",
    secret: randomBytes(32),
    onError: (error) => console.error(error),
    clock,
  });
  afterAll(async () => {
    platform.live.stop();
    await platform.jobs.stop();
  });
  return platform;
}
