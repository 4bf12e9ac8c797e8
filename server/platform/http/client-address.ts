/**
 * The address of whoever sent a request. Forwarded headers are believed only for as many proxies as the operator says
 * there are, counted from the right: what stands further left can be written by anybody.
 */
export function clientAddress(remote: string | undefined, forwardedFor: string | undefined, trustedProxies: number): string {
  const direct = remote ?? "unknown";
  if (trustedProxies === 0 || !forwardedFor) return direct;
  const chain = [...forwardedFor.split(",").map((part) => part.trim()), direct];
  return chain.at(-1 - trustedProxies) ?? chain[0] ?? direct;
}
