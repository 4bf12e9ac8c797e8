import type { Context as HttpContext } from "hono";
import { fill } from "../languages/saying.ts";
import type { Clock } from "../platform/clock.ts";
import { RateLimit } from "../platform/http/rate-limit.ts";
import { Refusal } from "../platform/refusal.ts";
import type { AddressOf, AppEnv } from "../workspace/index.ts";

export interface SubmissionGateOptions {
  /** Answers that one address may send in a minute; 0 means without limit. */
  readonly perMinute: number;
  readonly addressOf: AddressOf;
  readonly clock: Clock;
}

/**
 * Who may send how many answers. An address may send many, because a whole office or restaurant stands behind one;
 * one kind of device behind it may send fewer. A flood is stopped without shutting out the flooder's neighbours at once.
 */
export class SubmissionGate {
  readonly #options: SubmissionGateOptions;
  readonly #perAddress: RateLimit;
  readonly #perDevice: RateLimit;

  constructor(options: SubmissionGateOptions) {
    this.#options = options;
    const { perMinute, clock } = options;
    this.#perAddress = new RateLimit({ perMinute, burst: perMinute }, clock);
    const perDevice = Math.ceil(perMinute / 4);
    this.#perDevice = new RateLimit({ perMinute: perDevice, burst: perDevice }, clock);
  }

  /** Where a request came from. */
  addressOf(c: HttpContext): string {
    return this.#options.addressOf(c);
  }

  /** Counts one submission. Throws `too_many` with the time to wait. */
  take(c: HttpContext<AppEnv>): void {
    if (this.#options.perMinute === 0) return;
    const address = this.#options.addressOf(c);
    const device = c.req.header("user-agent") ?? "";
    const seconds = this.#perDevice.take(`${address} ${device}`) || this.#perAddress.take(address);
    if (seconds === 0) return;
    throw new Refusal(
      "too_many",
      fill(
        "Very many answers came from your network in a short time. Yours is not stored yet; please send it again in {count} seconds.",
        { count: seconds },
      ),
      { retryAfterSeconds: seconds },
    );
  }
}
