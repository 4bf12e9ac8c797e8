import { isDatabaseAway } from "../platform/http/problem.ts";

const mostInFlight = 2;
/** Another batch leaves beside one under way only when this many wait: two small ones cost more than one large one. */
const manyWaiting = 32;
const mostInBatch = 500;

interface Waiting<Item, Outcome> {
  readonly item: Item;
  readonly settle: (outcome: Outcome) => void;
  readonly fail: (error: unknown) => void;
}

/** Stores a whole batch or nothing of it; returns one outcome an item, in their order. */
type Commit<Item, Outcome> = (batch: readonly Item[]) => Promise<readonly Outcome[]>;

/**
 * The group commit: items that wait share one commit; each is settled after its batch has committed. There is no timer:
 * a batch leaves as soon as the one before has returned, so that a lone item never waits.
 */
export class GroupCommit<Item, Outcome> {
  readonly #commit: Commit<Item, Outcome>;
  readonly #waiting: Waiting<Item, Outcome>[] = [];
  #inFlight = 0;

  constructor(commit: Commit<Item, Outcome>) {
    this.#commit = commit;
  }

  /** How many have not left yet. */
  get waiting(): number {
    return this.#waiting.length;
  }

  add(item: Item): Promise<Outcome> {
    return new Promise((settle, fail) => {
      this.#waiting.push({ item, settle, fail });
      this.#fill();
    });
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

  async #settle(batch: readonly Waiting<Item, Outcome>[]): Promise<void> {
    try {
      const outcomes = await this.#commit(batch.map(({ item }) => item));
      for (const [index, { settle }] of batch.entries()) settle(outcomes[index] as Outcome);
    } catch (error) {
      await this.#afterFailure(batch, error);
    }
  }

  /** One poisoned item must not fail its neighbours: the batch is halved until the bad one stands alone. */
  async #afterFailure(batch: readonly Waiting<Item, Outcome>[], error: unknown): Promise<void> {
    if (batch.length === 1 || isDatabaseAway(error)) {
      for (const { fail } of batch) fail(error);
      return;
    }
    const middle = Math.ceil(batch.length / 2);
    await this.#settle(batch.slice(0, middle));
    await this.#settle(batch.slice(middle));
  }
}
