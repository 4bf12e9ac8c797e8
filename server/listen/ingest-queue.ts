import { isDatabaseAway } from "../platform/http/problem.ts";
import { asSystemActor, type Platform } from "../platform/platform.ts";
import { Refusal } from "../platform/refusal.ts";
import { findContentHashes, storeResponses } from "./queries.ts";
import { receivedFeedback } from "./received-feedback.ts";
import type { PreparedResponse, ResponseStore, StoreOutcome } from "./submission.ts";

const mostInFlight = 2;
/** A second batch leaves beside the first only when many wait: two small ones cost more than one large one. */
const manyWaiting = 100;
const mostInBatch = 500;
const mostWaiting = 5_000;

interface Waiting {
  readonly response: PreparedResponse;
  readonly settle: (outcome: StoreOutcome) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * The group commit: answers that wait share one statement and one commit; each is acknowledged after its batch has
 * committed. There is no timer: a batch leaves as soon as the one before has returned, so that a lone answer never waits.
 */
export class IngestQueue implements ResponseStore {
  readonly #platform: Platform;
  readonly #waiting: Waiting[] = [];
  readonly #open = new Map<string, { hash: string; outcome: Promise<StoreOutcome> }>();
  #inFlight = 0;

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  /** Stores one answer. Throws `unavailable` when too many wait or the database is away; then nothing was acknowledged. */
  async store(response: PreparedResponse): Promise<StoreOutcome> {
    const key = `${response.workspaceId}/${response.id}`;
    const open = this.#open.get(key);
    if (open) {
      const outcome = await open.outcome;
      if (open.hash !== response.contentHash) return "conflict";
      return outcome === "stored" ? "repeated" : outcome;
    }
    if (this.#waiting.length >= mostWaiting) {
      throw new Refusal(
        "unavailable",
        "Very many answers are arriving. Yours is not stored yet; please send it again in a moment.",
        {
          retryAfterSeconds: 2,
        },
      );
    }
    const outcome = new Promise<StoreOutcome>((settle, fail) => {
      this.#waiting.push({ response, settle, fail });
    });
    this.#open.set(key, { hash: response.contentHash, outcome });
    this.#fill();
    try {
      return await outcome;
    } finally {
      this.#open.delete(key);
    }
  }

  #fill(): void {
    while (this.#mayLeave()) {
      const batch = this.#waiting.splice(0, mostInBatch);
      this.#inFlight += 1;
      void this.#settle(batch).finally(() => {
        this.#inFlight -= 1;
        this.#fill();
      });
    }
  }

  #mayLeave(): boolean {
    if (this.#waiting.length === 0) return false;
    return this.#inFlight === 0 || (this.#inFlight < mostInFlight && this.#waiting.length >= manyWaiting);
  }

  async #settle(batch: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await this.#commit(batch.map((waiting) => waiting.response));
      batch.forEach((waiting, index) => {
        waiting.settle(outcomes[index] ?? "conflict");
      });
    } catch (error) {
      await this.#afterFailure(batch, error);
    }
  }

  /** One poisoned answer must not fail its neighbours: the batch is halved until the bad one stands alone. */
  async #afterFailure(batch: readonly Waiting[], error: unknown): Promise<void> {
    if (batch.length === 1 || isDatabaseAway(error)) {
      for (const waiting of batch) waiting.fail(error);
      return;
    }
    const middle = Math.ceil(batch.length / 2);
    await this.#settle(batch.slice(0, middle));
    await this.#settle(batch.slice(middle));
  }

  async #commit(responses: readonly PreparedResponse[]): Promise<StoreOutcome[]> {
    return asSystemActor(this.#platform, async (ctx) => {
      const stored = await storeResponses(ctx.tx, responses);
      const customers = new Map(stored.map((row) => [`${row.workspace_id}/${row.id}`, row.customer_id]));
      const isNew = (response: PreparedResponse) => customers.has(`${response.workspaceId}/${response.id}`);

      const fresh = responses.filter(isNew);
      if (fresh.length > 0) {
        const feedback = fresh.map((response) =>
          receivedFeedback(response, customers.get(`${response.workspaceId}/${response.id}`) ?? null),
        );
        await ctx.publish("feedback.received", { feedback });
        for (const workspaceId of new Set(fresh.map((response) => response.workspaceId))) {
          ctx.announce(workspaceId, "feedback");
          ctx.announce(workspaceId, "scores");
        }
      }
      if (fresh.length === responses.length) return responses.map(() => "stored" as const);

      const earlier = responses.filter((response) => !isNew(response));
      const hashes = await findContentHashes(ctx.tx, earlier);
      return responses.map((response) => {
        if (isNew(response)) return "stored";
        return hashes.get(`${response.workspaceId}/${response.id}`) === response.contentHash ? "repeated" : "conflict";
      });
    });
  }
}
