import { networkInterfaces } from "node:os";

const everywhere = ["0.0.0.0", "::"];

/** The machine's first address in its network, such as 192.168.1.20; null when it is in none. */
export function addressInNetwork(): string | null {
  const addresses = Object.values(networkInterfaces()).flatMap((entries) => entries ?? []);
  const outer = addresses.find(({ internal, family }) => !internal && family === "IPv4");
  return outer?.address ?? null;
}

/** Under which name others reach a server that listens on this address; null when the machine is in no network. */
export function reachableHost(host: string): string | null {
  if (everywhere.includes(host)) return addressInNetwork();
  return host.includes(":") ? `[${host}]` : host;
}
