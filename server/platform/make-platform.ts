import { type Clock, systemClock } from "./clock.ts";
import type { Connection } from "./database/connect.ts";
import { Events } from "./events.ts";
import { JobQueue } from "./jobs/job-queue.ts";
import { Live } from "./live/live.ts";
import type { Platform } from "./platform.ts";

interface PlatformParts {
  readonly publicUrl: string;
  readonly secret: Buffer;
  /** Called with what goes wrong in background work. */
  readonly onError: (error: Error, where: string) => void;
  readonly clock?: Clock;
}

/** The platform on a connected database: nothing of it works or listens before it is started. */
export function makePlatform({ db, pool, oneTrip }: Omit<Connection, "close">, parts: PlatformParts): Platform {
  const { publicUrl, secret, onError, clock = systemClock } = parts;
  return {
    db,
    pool,
    oneTrip,
    clock,
    events: new Events(),
    jobs: new JobQueue(pool, onError),
    live: new Live(pool),
    publicUrl,
    secret,
  };
}
