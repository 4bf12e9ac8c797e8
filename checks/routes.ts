import type { OpenAPIHono } from "@hono/zod-openapi";
import type { AppEnv } from "../server/workspace/index.ts";

/** Every address that is served declares what it needs. The staff app's own files are the only exception. */
export function checkRoutes(web: OpenAPIHono<AppEnv>): string[] {
  const declared = new Set<string>();
  const problems: string[] = [];
  for (const definition of web.openAPIRegistry.definitions) {
    if (definition.type !== "route") continue;
    const { method, path } = definition.route;
    const permission: unknown = "x-permission" in definition.route ? definition.route["x-permission"] : undefined;
    if (typeof permission !== "string") problems.push(`${method} ${path} declares no permission.`);
    declared.add(`${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ":$1")}`);
  }
  for (const { method, path } of web.routes) {
    if (method === "ALL" || path.endsWith("/*")) continue;
    if (!declared.has(`${method} ${path}`))
      problems.push(`${method} ${path} is served without being declared by route().`);
  }
  return [...new Set(problems)];
}
