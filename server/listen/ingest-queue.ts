import { asSystemActor, type Platform } from "../platform/platform.ts";
import { Refusal } from "../platform/refusal.ts";
import { GroupCommit } from "./group-commit.ts";
import { findContentHashes, type StoredRow, storeResponses, storeResponsesAlone } from "./queries.ts";
import { receivedFeedback } from "./received-feedback.ts";
import type { PreparedResponse, ResponseStore, StoreOutcome } from "./submission.ts";

const mostWaiting = 5_000;

/**
 * Stores answers in groups. Those that somebody reacts to (an unhappy customer gets a case) are stored in one transaction
 * with the reactions; the others, which are most, need a single statement and travel on a road of their own.
 */
export class IngestQueue implements ResponseStore {
  readonly #platform: Platform;
  readonly #open = new Map<string, { hash: string; outcome: Promise<StoreOutcome> }>();
  readonly #alone = new GroupCommit((batch: readonly PreparedResponse[]) => this.#storeAlone(batch));
  readonly #withReactions = new GroupCommit((batch: readonly PreparedResponse[]) => this.#storeWithReactions(batch));

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  /** Stores one answer. Throws `unavailable` when too many wait or the database is away; then nothing was acknowledged. */
  async store(response: PreparedResponse): Promise<StoreOutcome> {
    const key = keyOf(response.workspaceId, response.id);
    const open = this.#open.get(key);
    if (open) {
      const outcome = await open.outcome;
      if (open.hash === response.contentHash) return outcome === "stored" ? "repeated" : outcome;
      // Theirs is what is stored, or it was refused itself and says nothing of ours.
      return outcome === "conflict" ? this.store(response) : "conflict";
    }
    if (this.#alone.waiting + this.#withReactions.waiting >= mostWaiting) {
      throw new Refusal(
        "unavailable",
        "Very many answers are arriving. Yours is not stored yet; please send it again in a moment.",
        {
          retryAfterSeconds: 2,
        },
      );
    }
    const outcome = this.#roadOf(response).add(response);
    this.#open.set(key, { hash: response.contentHash, outcome });
    try {
      return await outcome;
    } finally {
      this.#open.delete(key);
    }
  }

  #roadOf(response: PreparedResponse): GroupCommit<PreparedResponse, StoreOutcome> {
    const event = { feedback: [receivedFeedback(response, null)] };
    return this.#platform.events.concernsAnybody("feedback.received", event) ? this.#withReactions : this.#alone;
  }

  async #storeAlone(responses: readonly PreparedResponse[]): Promise<StoreOutcome[]> {
    const stored = keysOf(await storeResponsesAlone(this.#platform.oneTrip, responses));
    for (const workspaceId of workspacesOf(responses)) {
      this.#platform.live.announce(workspaceId, "feedback");
      this.#platform.live.announce(workspaceId, "scores");
    }
    return this.#outcomesOf(responses, stored);
  }

  async #storeWithReactions(responses: readonly PreparedResponse[]): Promise<StoreOutcome[]> {
    const stored = await asSystemActor(this.#platform, async (ctx) => {
      const rows = await storeResponses(ctx.tx, responses);
      const customers = new Map(rows.map((row) => [keyOf(row.workspace_id, row.id), row.customer_id]));
      const feedback = responses.flatMap((response) => {
        const customerId = customers.get(keyOf(response.workspaceId, response.id));
        return customerId === undefined ? [] : [receivedFeedback(response, customerId)];
      });
      if (feedback.length > 0) await ctx.publish("feedback.received", { feedback });
      for (const workspaceId of workspacesOf(feedback)) {
        ctx.announce(workspaceId, "feedback");
        ctx.announce(workspaceId, "scores");
      }
      return keysOf(rows);
    });
    return this.#outcomesOf(responses, stored);
  }

  /** What was not stored now was stored before: with the same content, or with another. */
  async #outcomesOf(responses: readonly PreparedResponse[], stored: ReadonlySet<string>): Promise<StoreOutcome[]> {
    const earlier = responses.filter(({ workspaceId, id }) => !stored.has(keyOf(workspaceId, id)));
    if (earlier.length === 0) return responses.map(() => "stored");

    const hashes = await asSystemActor(this.#platform, ({ tx }) => findContentHashes(tx, earlier));
    return responses.map(({ workspaceId, id, contentHash }) => {
      const key = keyOf(workspaceId, id);
      if (stored.has(key)) return "stored";
      return hashes.get(key) === contentHash ? "repeated" : "conflict";
    });
  }
}

function keyOf(workspaceId: string, id: string): string {
  return `${workspaceId}/${id}`;
}

function keysOf(rows: readonly StoredRow[]): ReadonlySet<string> {
  return new Set(rows.map((row) => keyOf(row.workspace_id, row.id)));
}

function workspacesOf(of: readonly { readonly workspaceId: string }[]): ReadonlySet<string> {
  return new Set(of.map(({ workspaceId }) => workspaceId));
}
