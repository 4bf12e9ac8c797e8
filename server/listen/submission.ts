import type { Contact, Score } from "@croquette/survey";
import type { Responsibility } from "./events.ts";

/** One answer that is ready to be stored: checked, with all that its rows need. */
export interface PreparedResponse {
  readonly workspaceId: string;
  readonly id: string;
  readonly channel: string;
  readonly touchpointId: string;
  readonly placeId: string | null;
  readonly surveyId: string;
  readonly surveyVersionId: string;
  readonly spot: string | null;
  readonly language: string;
  readonly receivedAt: Date;
  readonly localDay: string;
  /** Metric id to score, option ids or text: exactly what is stored. */
  readonly answers: Readonly<Record<string, number | string | readonly string[]>>;
  readonly text: string | null;
  readonly scores: readonly Score[];
  readonly contact: Contact | null;
  /** SHA-256 of the content in hexadecimal: the same id with another content is a conflict. */
  readonly contentHash: string;
  readonly responsibility: Responsibility;
}

/** Where prepared answers go: the group commit, or in a benchmark something slower. */
export interface ResponseStore {
  store(response: PreparedResponse): Promise<StoreOutcome>;
}

/** What became of it. `repeated`: it was stored before, with the same content. */
export type StoreOutcome = "stored" | "repeated" | "conflict";
