import type { Context as HttpContext } from "hono";
import type { Clock } from "../../platform/clock.ts";
import { RateLimit } from "../../platform/http/rate-limit.ts";

interface ConfirmationGateOptions {
  readonly addressOf: (c: HttpContext) => string;
  readonly clock: Clock;
}

/** A whole office may stand behind one address; whoever has a link changes their mind a few times at most. */
const perAddress = { perMinute: 60, burst: 60 };
const perLink = { perMinute: 10, burst: 10 };

/** How often customers may say whether it was put right. */
export class ConfirmationGate {
  readonly #options: ConfirmationGateOptions;
  readonly #perAddress: RateLimit;
  readonly #perLink: RateLimit;

  constructor(options: ConfirmationGateOptions) {
    this.#options = options;
    this.#perAddress = new RateLimit(perAddress, options.clock);
    this.#perLink = new RateLimit(perLink, options.clock);
  }

  /** Counts one answer; returns 0 when it may be taken, else the seconds to wait. */
  take(c: HttpContext, token: string): number {
    return this.#perLink.take(token) || this.#perAddress.take(this.#options.addressOf(c));
  }
}
