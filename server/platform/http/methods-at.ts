import type { Env, Hono, Schema } from "hono";

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/** The methods that something of ours answers at a path; empty when there is nothing at all. */
export function methodsAt<E extends Env, S extends Schema, B extends string>(
  app: Hono<E, S, B>,
  path: string,
): string[] {
  const found = methods.filter((method) => app.router.match(method, path)[0].some(([[, route]]) => isEndpoint(route)));
  return found.includes("GET") ? ["GET", "HEAD", ...found.slice(1)] : found;
}

/** What is mounted on every path, or for every method, is there for others: headers, limits, the page of the staff app. */
function isEndpoint({ method, path }: { readonly method: string; readonly path: string }): boolean {
  return method !== "ALL" && !path.endsWith("*");
}
