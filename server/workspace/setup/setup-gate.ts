import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { isLoopback } from "../../platform/http/loopback.ts";
import { Refusal } from "../../platform/refusal.ts";

/** Who may set this server up. */
export interface SetupGate {
  /** Printed at the start for whoever may not do without it. */
  readonly link: string;
  needsLink(request: Request): boolean;
  /** Throws `forbidden` for somebody who needs the link and does not hold it. */
  require(request: Request, link: string | undefined): void;
}

export interface SetupGateOptions {
  /** The address that the server listens on. */
  readonly host: string;
  readonly publicUrl: string;
}

/**
 * Whoever sits at this machine may set the server up; from anywhere else only the holder of the link that was printed.
 * "At this machine" is believed when the server listens on it alone, is meant to be reached there, was addressed by its
 * name (a foreign name that leads here is an attack by DNS), and no proxy says that it passes the request on.
 */
export function makeSetupGate({ host, publicUrl }: SetupGateOptions): SetupGate {
  const word = randomBytes(32).toString("base64url");
  const isPrivate = isLoopback(host) && isLoopback(new URL(publicUrl).hostname);
  const needsLink = (request: Request): boolean => !isPrivate || !isFromThisMachine(request.headers);

  return {
    link: `${publicUrl}/welcome?link=${word}`,
    needsLink,
    require(request, link) {
      if (!needsLink(request)) return;
      if (link !== undefined && isSame(link, word)) return;
      throw new Refusal(
        "forbidden",
        "Setting this server up needs the one-time link that it printed when it started. Open that link.",
      );
    },
  };
}

function isFromThisMachine(headers: Headers): boolean {
  const isPassedOn = headers.has("forwarded") || headers.has("x-forwarded-for") || headers.has("x-real-ip");
  const host = headers.get("host");
  if (isPassedOn || host === null || !URL.canParse(`http://${host}`)) return false;
  return isLoopback(new URL(`http://${host}`).hostname);
}

function isSame(given: string, expected: string): boolean {
  const hash = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(given), hash(expected));
}
