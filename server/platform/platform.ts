import type { Pool } from "pg";
import type { Clock } from "./clock.ts";
import type { Actor, Context, Database, LiveTopic, SystemContext, Tx } from "./context.ts";
import { asSystem, inWorkspace } from "./database/in-workspace.ts";
import type { OneTrip } from "./database/one-trip.ts";
import type { Events } from "./events.ts";
import type { JobQueue } from "./jobs/job-queue.ts";
import type { Live } from "./live/live.ts";

/** The parts that every feature stands on. Made once in `croquette.ts`, and once a test file. */
export interface Platform {
  readonly db: Database;
  readonly pool: Pool;
  readonly oneTrip: OneTrip;
  readonly clock: Clock;
  readonly events: Events;
  readonly jobs: JobQueue;
  readonly live: Live;
  /** The address that links in mails and QR codes begin with, without a slash at the end. */
  readonly publicUrl: string;
  /** 32 bytes; keys for tokens are derived from it, one a purpose. */
  readonly secret: Buffer;
}

/** Runs work as one actor in one workspace: one transaction behind row-level security; announcements leave after the commit. */
export async function asActor<T>(
  platform: Platform,
  workspaceId: string,
  actor: Actor,
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  const { result, announcements } = await inWorkspace(platform.db, workspaceId, async (tx) => {
    const { ctx, announcements } = contextOf(platform, tx);
    const result = await work({ ...ctx, workspaceId, actor });
    return { result, announcements };
  });
  announceAll(platform, announcements);
  return result;
}

/** Runs work of the system itself (ingest, jobs, set-up) that may touch several workspaces: here only the statements keep them apart. */
export async function asSystemActor<T>(platform: Platform, work: (ctx: SystemContext) => Promise<T>): Promise<T> {
  const { result, announcements } = await asSystem(platform.db, async (tx) => {
    const { ctx, announcements } = contextOf(platform, tx);
    return { result: await work(ctx), announcements };
  });
  announceAll(platform, announcements);
  return result;
}

interface Announcement {
  readonly workspaceId: string;
  readonly topic: LiveTopic;
}

function announceAll(platform: Platform, announcements: readonly Announcement[]): void {
  for (const { workspaceId, topic } of announcements) platform.live.announce(workspaceId, topic);
}

function contextOf(platform: Platform, tx: Tx): { ctx: SystemContext; announcements: Announcement[] } {
  const announcements: Announcement[] = [];
  const ctx: SystemContext = {
    tx,
    clock: platform.clock,
    publish: (name, event) => platform.events.publish(ctx, name, event),
    enqueue: (name, payload, options) => platform.jobs.enqueue(tx, name, payload, options),
    announce: (workspaceId, topic) => {
      announcements.push({ workspaceId, topic });
    },
  };
  return { ctx, announcements };
}
