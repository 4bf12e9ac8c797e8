import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context as HttpContext } from "hono";
import { clientAddress } from "../../platform/http/client-address.ts";

/** Finds out where a request came from. */
export type AddressOf = (c: HttpContext) => string;

/** Believes as many entries of `X-Forwarded-For` as there are proxies of ours. */
export function makeAddressOf(trustedProxies: number): AddressOf {
  return (c) =>
    clientAddress({ remoteAddress: remoteAddressOf(c), forwardedFor: c.req.header("x-forwarded-for"), trustedProxies });
}

/** A request that is handed over inside the program, as in a test, has no other end. */
function remoteAddressOf(c: HttpContext): string | undefined {
  try {
    return getConnInfo(c).remote.address;
  } catch {
    return undefined;
  }
}
