import { z } from "@hono/zod-openapi";

/** A browser names its workspace here where it can send no headers: in the address of a picture or a stream. */
const workspaceOfBrowser = {
  workspace: z.uuid().optional().openapi({
    description: "For browsers: which of the member's workspaces is meant. Programs have one by their key",
  }),
};

/**
 * The same query where a misspelt parameter is an error, because a filter that is silently ignored answers with
 * everything, and where a range (`from` and `to`, `openedFrom` and `openedTo`, `fromScore` and `toScore`) that runs
 * backwards is one too. A query that says what else it takes stays as it is.
 */
export function strictQuery(query: unknown): z.ZodObject {
  if (!(query instanceof z.ZodObject)) return z.strictObject({ ...workspaceOfBrowser });
  const ranges = rangesOf(Object.keys(query.shape));
  const strict = query.def.catchall ? query : query.safeExtend(workspaceOfBrowser).strict();
  if (ranges.length === 0) return strict;
  return strict.superRefine((sent, check) => {
    for (const [first, last] of ranges) {
      if (!isBackwards(sent[first], sent[last])) continue;
      check.addIssue({ code: "custom", path: [first], params: { rangeEnd: last } });
    }
  });
}

type Range = readonly [first: string, last: string];

function rangesOf(names: readonly string[]): Range[] {
  return names.flatMap((first): Range[] => {
    const last = /^from(?![a-z])/.test(first) ? first.replace("from", "to") : first.replace(/From$/, "To");
    return last !== first && names.includes(last) ? [[first, last]] : [];
  });
}

function isBackwards(first: unknown, last: unknown): boolean {
  if (typeof first === "number" && typeof last === "number") return first > last;
  return typeof first === "string" && typeof last === "string" && first > last;
}
