import type { Clock } from "../clock.ts";

export interface RateLimitOptions {
  /** What is granted in the long run. 0 means without limit. */
  readonly perMinute: number;
  /** What may come at once. */
  readonly burst: number;
}

interface Bucket {
  tokens: number;
  filledAt: number;
}

const mostBuckets = 50_000;

/** A token bucket per key, in memory: enough to stop a flood from one address without any gateway. */
export class RateLimit {
  readonly #options: RateLimitOptions;
  readonly #clock: Clock;
  readonly #buckets = new Map<string, Bucket>();

  constructor(options: RateLimitOptions, clock: Clock) {
    this.#options = options;
    this.#clock = clock;
  }

  /** Takes one; returns 0 when granted, else the seconds until the next will be. */
  take(key: string): number {
    const { perMinute, burst } = this.#options;
    if (perMinute === 0) return 0;
    const now = this.#clock.now().getTime();
    const bucket = this.#buckets.get(key) ?? { tokens: burst, filledAt: now };
    bucket.tokens = Math.min(burst, bucket.tokens + (Math.max(0, now - bucket.filledAt) * perMinute) / 60_000);
    bucket.filledAt = now;
    this.#remember(key, bucket);
    if (bucket.tokens < 1) return Math.ceil(((1 - bucket.tokens) * 60) / perMinute);
    bucket.tokens -= 1;
    return 0;
  }

  /** Takes back what was granted for something that does not count after all. */
  giveBack(key: string): void {
    const bucket = this.#buckets.get(key);
    if (bucket) bucket.tokens = Math.min(this.#options.burst, bucket.tokens + 1);
  }

  /** The least recently used are forgotten first, so that a flood of addresses cannot fill the memory. */
  #remember(key: string, bucket: Bucket): void {
    this.#buckets.delete(key);
    this.#buckets.set(key, bucket);
    if (this.#buckets.size <= mostBuckets) return;
    const oldest = this.#buckets.keys().next();
    if (!oldest.done) this.#buckets.delete(oldest.value);
  }
}
