import type { Config } from "../config.ts";

/** Who answers at an address: we, another program, or nobody. */
export type Health =
  | { readonly kind: "croquette" }
  | { readonly kind: "another"; readonly status: number }
  | { readonly kind: "nobody"; readonly reason: string };

/** Asks whoever answers at this address whether it is Croquette. */
export async function askHealth(origin: string): Promise<Health> {
  try {
    const answer = await fetch(`${origin}/healthz`, { signal: AbortSignal.timeout(5_000) });
    const isOurs = answer.ok && (await answer.text()).includes('"status":"ok"');
    return isOurs ? { kind: "croquette" } : { kind: "another", status: answer.status };
  } catch (error) {
    return { kind: "nobody", reason: reasonOf(error) };
  }
}

/** Whether Croquette runs already where this configuration would start it. */
export async function answersHere({ host, port }: Pick<Config, "host" | "port">): Promise<boolean> {
  const reachable = ["0.0.0.0", "::"].includes(host) ? "127.0.0.1" : host;
  const health = await askHealth(`http://${reachable.includes(":") ? `[${reachable}]` : reachable}:${port}`);
  return health.kind === "croquette";
}

/** `fetch` says only that it failed; why is in the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return "no answer within 5 seconds";
  const { cause } = error;
  return cause instanceof Error && "code" in cause ? String(cause.code) : error.message;
}
