import { isIP } from "node:net";

export interface RequestOrigin {
  /** The other end of the connection. */
  readonly remoteAddress: string | undefined;
  /** The `X-Forwarded-For` header, which anybody may write into. */
  readonly forwardedFor: string | undefined;
  /** How many proxies of ours stand in front; each adds one address at the end of the header. */
  readonly trustedProxies: number;
}

/**
 * Where a request came from, for limits: only what our own proxies wrote is believed. An IPv6 address counts as its /64,
 * because whoever has one has all of those.
 */
export function clientAddress({ remoteAddress, forwardedFor, trustedProxies }: RequestOrigin): string {
  const hops = (forwardedFor ?? "").split(",").map((hop) => hop.trim());
  const told = trustedProxies > 0 ? hops.at(-trustedProxies) : undefined;
  return networkOf(told && isIP(told) !== 0 ? told : (remoteAddress ?? "unknown"));
}

function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, "");
  if (isIP(plain) !== 6) return plain;
  const [head = "", tail = ""] = (plain.split("%")[0] ?? "").split("::");
  const before = head.split(":").filter(Boolean);
  const after = tail.split(":").filter(Boolean);
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => "0");
  const groups = [...before, ...zeros, ...after].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${groups.join(":")}::/64`;
}
