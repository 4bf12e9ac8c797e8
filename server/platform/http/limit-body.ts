import type { Context as HttpContext, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { fill } from "../../languages/saying.ts";
import { Refusal } from "../refusal.ts";

/**
 * Refuses bodies that are too large, as a problem or by an answer of one's own. A request that says how long it is costs
 * one comparison: looking into it as a stream, as is done for one that does not say, makes every request several times
 * as expensive.
 */
export function limitBody(
  mostBytes: number,
  answer: (c: HttpContext) => Promise<Response> = async () => refuse(mostBytes),
): MiddlewareHandler {
  const limitStream = bodyLimit({ maxSize: mostBytes, onError: answer });
  return async (c, next) => {
    if (c.req.method === "GET" || c.req.method === "HEAD") return next();
    const said = c.req.header("content-length");
    // With a transfer encoding the length means nothing (RFC 9112, section 6.3).
    if (said === undefined || c.req.header("transfer-encoding") !== undefined) return limitStream(c, next);
    return Number(said) > mostBytes ? answer(c) : next();
  };
}

function refuse(mostBytes: number): never {
  throw new Refusal(
    "too_large",
    fill("This is more than {count} KB. Shorten the texts and send it again.", {
      count: Math.round(mostBytes / 1024),
    }),
  );
}
