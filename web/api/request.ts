import { chosenWorkspace } from "./chosen-workspace.ts";
import { readProblem, UnreachableError } from "./problem-error.ts";

export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

interface RequestOptions {
  readonly query?: Query;
  readonly body?: unknown;
  /** Lets the request finish although the page is being left. */
  readonly keepalive?: boolean;
}

/** Sends one request to the API and reads its JSON. Throws `ProblemError` when the server refuses. */
export async function request<T>(
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE",
  path: string,
  options: RequestOptions = {},
): Promise<T> {
  const response = await send(method, `/api/v1${path}${queryString(options.query)}`, options);
  if (!response.ok) throw await readProblem(response);
  // The server's own definitions decide the shape; each caller names the view that its route answers with.
  return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
}

async function send(method: string, url: string, options: RequestOptions): Promise<Response> {
  const workspace = chosenWorkspace();
  const headers = new Headers({ accept: "application/json" });
  if (workspace) headers.set("x-workspace", workspace);
  if (options.body !== undefined) headers.set("content-type", "application/json");
  try {
    return await fetch(url, {
      method,
      headers,
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
      ...(options.keepalive ? { keepalive: true } : {}),
    });
  } catch {
    throw new UnreachableError();
  }
}

/** "?a=1&b=2" without what is undefined, null or empty; nothing when nothing is left. */
export function queryString(query: Query | undefined): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value === undefined || value === null || value === "") continue;
    search.set(name, String(value));
  }
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
}
