import { chosenWorkspace } from "./chosen-workspace.ts";
import { readProblem, UnreachableError } from "./problem-error.ts";

const patience = 30_000;

/** Sends one request for the chosen workspace, in the app's language. Throws `ProblemError` when the server refuses. */
export async function send(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const headers = new Headers(init?.headers);
  const workspace = chosenWorkspace();
  if (workspace) headers.set("x-workspace", workspace);
  // The language that the app speaks now, which need not be the browser's.
  headers.set("accept-language", document.documentElement.lang);
  // What hangs on a dead line would else keep its screen from being read again. What was sent may take its time.
  const isReading = (init?.method ?? "GET") === "GET";
  const signal = init?.signal ?? (isReading ? AbortSignal.timeout(patience) : null);
  const response = await fetchOrSay(input, { ...init, headers, signal });
  if (!response.ok) throw await readProblem(response);
  return response;
}

async function fetchOrSay(input: RequestInfo | URL, init: RequestInit): Promise<Response> {
  try {
    return await fetch(input, init);
  } catch {
    throw new UnreachableError();
  }
}
