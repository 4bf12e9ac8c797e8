import type { Kysely, Transaction } from "kysely";
import type { Clock } from "./clock.ts";
import type { DB } from "./database/types.ts";
import type { EventMap, EventName } from "./events.ts";
import type { JobName, JobPayloads } from "./jobs/jobs.ts";

/** Who acts. Every audit line and timeline entry names one. */
export type Actor =
  | {
      readonly kind: "member";
      readonly memberId: string;
      readonly userId: string;
      readonly name: string;
      readonly role: Role;
    }
  | { readonly kind: "api-key"; readonly apiKeyId: string; readonly name: string; readonly role: Role }
  | { readonly kind: "customer"; readonly customerId: string | null; readonly name: string | null }
  | { readonly kind: "system"; readonly name: string };

export type Role = "owner" | "admin" | "manager" | "agent" | "viewer";

export type Tx = Transaction<DB>;
export type Database = Kysely<DB>;

/** What any code in a transaction may use. Nothing that it announces leaves before the commit. */
export interface SystemContext {
  readonly tx: Tx;
  readonly clock: Clock;
  /** Tells features further down the loop, in this transaction. */
  publish<Name extends EventName>(name: Name, event: EventMap[Name]): Promise<void>;
  /** Adds a background job in this transaction: it exists if and only if the transaction commits. */
  enqueue<Name extends JobName>(name: Name, payload: JobPayloads[Name], options?: EnqueueOptions): Promise<void>;
  /** Tells open screens of a workspace, after the commit, that something of this topic changed. */
  announce(workspaceId: string, topic: LiveTopic): void;
}

export interface EnqueueOptions {
  /** Not before this time. */
  readonly startAfter?: Date;
}

export type LiveTopic = "feedback" | "cases" | "scores" | "mails" | "settings";

/** What a verb gets: one workspace, one actor, one transaction. */
export interface Context extends SystemContext {
  readonly workspaceId: string;
  readonly actor: Actor;
}
