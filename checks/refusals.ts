import type { OpenAPIHono } from "@hono/zod-openapi";
import { englishRefusals, isSentence } from "../server/languages/en-refusals.ts";
import type { AppEnv } from "../server/workspace/index.ts";
import type { SourceFile } from "./source-files.ts";

/** A sentence that no refusal says any more is work for every translator. That none is missing, the compiler sees. */
export function checkSentencesSaid(files: readonly SourceFile[]): string[] {
  const code = files
    .filter(({ path, isTest }) => path.startsWith("server/") && !path.startsWith("server/languages/") && !isTest)
    .map(({ text }) => text)
    .join("\n");
  return Object.keys(englishRefusals)
    .filter((sentence) => !code.includes(`"${sentence}"`) && !code.includes(`'${sentence}'`))
    .map((sentence) => `Nothing says "${sentence}" any more: remove it from server/languages.`);
}

/** A schema's own message is a plain string, so here the compiler does not see whether every language has it. */
export function checkSchemaSentences(web: OpenAPIHono<AppEnv>): string[] {
  const said = new Set<string>();
  const seen = new Set<object>();
  for (const definition of web.openAPIRegistry.definitions) {
    if (definition.type === "route") collectMessages(definition.route.request, said, seen);
  }
  return [...said]
    .filter((message) => !isSentence(message))
    .map((message) => `A schema says "${message}", which server/languages/en-refusals.ts does not have.`);
}

/** Schemas hold schemas and rules in many ways; whatever carries an `error` function in its definition speaks. */
function collectMessages(value: unknown, said: Set<string>, seen: Set<object>): void {
  if (typeof value !== "object" || value === null || seen.has(value)) return;
  seen.add(value);
  const parts = "_zod" in value ? [definitionOf(value._zod)] : Object.values(value);
  if ("error" in value && typeof value.error === "function") {
    const message: unknown = value.error({ code: "custom", input: undefined, path: [] });
    if (typeof message === "string") said.add(message);
  }
  for (const part of parts) collectMessages(part, said, seen);
}

function definitionOf(internals: unknown): unknown {
  return typeof internals === "object" && internals !== null && "def" in internals ? internals.def : undefined;
}
