import { z } from "@hono/zod-openapi";

const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().openapi({ description: "A sentence for people, in the language that was asked for" }),
    code: z.string(),
    errors: z
      .array(z.object({ path: z.string(), code: z.string(), message: z.string() }))
      .optional()
      .openapi({ description: "Each wrong field or parameter" }),
  })
  .openapi("Problem");

const problems = {
  400: "Something in the request is not right; `errors` names it",
  401: "Nobody is signed in",
  403: "The role does not allow this",
  404: "This does not exist, or not in this workspace",
  409: "Not possible in the state that it is in, or somebody else was faster",
  410: "It is closed, used already or too old",
  413: "The body is too large",
  429: "Too many in a short time; `Retry-After` says how many seconds to wait",
  503: "The database does not answer; `Retry-After` says how many seconds to wait",
} as const;

type ProblemStatus = keyof typeof problems;

interface Described {
  readonly method: string;
  readonly path: string;
  readonly isPublic: boolean;
  readonly hasBody: boolean;
  /** Whether the query names something that may not exist. */
  readonly namesInQuery: boolean;
}

/** The refusals that a route can answer, for its description. */
export function problemResponses(route: Described) {
  const statuses: readonly ProblemStatus[] = [
    400,
    ...(route.isPublic ? [] : ([401, 403] as const)),
    ...(mayBeAbsent(route) ? ([404] as const) : []),
    ...(route.method === "get" ? [] : ([409] as const)),
    ...(route.isPublic && (route.hasBody || route.path.includes("{")) ? ([410, 429] as const) : []),
    ...(route.hasBody ? ([413] as const) : []),
    503,
  ];
  return {
    ...Object.fromEntries(statuses.map((status) => [status, problemResponse(problems[status])])),
    default: problemResponse("Something went wrong on our side"),
  };
}

function mayBeAbsent({ path, isPublic, hasBody, namesInQuery }: Described): boolean {
  return path.includes("{") || namesInQuery || (isPublic && hasBody);
}

function problemResponse(description: string) {
  return { description, content: { "application/problem+json": { schema: problem } } };
}

/**
 * What generated clients call a route: its method and its path, the thing in front of an id in the singular.
 * `post /touchpoints/{id}/archive` becomes `postTouchpointArchive`.
 */
export function nameOperation(method: string, path: string): string {
  const segments = path.split("/").filter(Boolean);
  const words = segments.flatMap((segment, index) => {
    if (segment.startsWith("{")) return [];
    const named = segments[index + 1]?.startsWith("{") ? segment.replace(/s$/, "") : segment;
    return named.split(/[^a-zA-Z0-9]+/);
  });
  // "feedback" has no plural, by which the list and one of them could be told apart.
  if (/[^s]\/\{id\}$/.test(path)) words.push("By", "Id");
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}
