import type { QueryClient } from "@tanstack/react-query";
import { queryString } from "./query-string.ts";

/** What a query's key may begin with; the server names the same topics when something changed. */
export type Topic = "feedback" | "cases" | "scores" | "mails" | "settings";

const keysOf: Record<Topic, readonly string[]> = {
  feedback: ["feedback", "now", "customers"],
  cases: ["cases", "now", "customers"],
  scores: ["scores", "now"],
  // A case shows how far its mails have come.
  mails: ["mails", "cases"],
  settings: ["settings"],
};

/** After this long without a connection the screen says that it is not live. */
const patience = 12_000;

interface Live {
  readonly workspaceId: string;
  readonly queryClient: QueryClient;
  readonly onLiveChange: (live: boolean) => void;
}

/** Keeps the screen up to date: every change that the server announces is read again. Returns what ends it. */
export function listenLive({ workspaceId, queryClient, onLiveChange }: Live): () => void {
  let source: EventSource | undefined;
  let reconnect: ReturnType<typeof setTimeout> | undefined;
  let giveUp: ReturnType<typeof setTimeout> | undefined;
  let wasDown = false;

  const connect = () => {
    source = new EventSource(`/api/v1/live${queryString({ workspace: workspaceId })}`);
    source.addEventListener("hello", onHello);
    source.addEventListener("change", (event) => invalidate(queryClient, topicsOf(event.data)));
    source.addEventListener("error", onError);
  };
  const onHello = (event: MessageEvent<unknown>) => {
    clearTimeout(giveUp);
    giveUp = undefined;
    onLiveChange(true);
    // What was announced while the line was down was missed: everything on screen is read again.
    if (wasDown) void queryClient.invalidateQueries({ refetchType: "active" });
    // What changed while this page was on its way may be missing from what it read before the line was open.
    else invalidate(queryClient, topicsOf(event.data));
    wasDown = false;
  };
  const onError = () => {
    wasDown = true;
    giveUp ??= setTimeout(() => onLiveChange(false), patience);
    if (source?.readyState !== EventSource.CLOSED) return;
    clearTimeout(reconnect);
    reconnect = setTimeout(connect, 5000);
  };

  connect();
  return () => {
    clearTimeout(reconnect);
    clearTimeout(giveUp);
    source?.close();
  };
}

function invalidate(queryClient: QueryClient, topics: readonly Topic[]): void {
  const keys = new Set(topics.flatMap((topic) => keysOf[topic]));
  for (const key of keys) void queryClient.invalidateQueries({ queryKey: [key] });
}

function topicsOf(data: unknown): Topic[] {
  if (typeof data !== "string") return [];
  const body: unknown = JSON.parse(data);
  if (typeof body !== "object" || body === null || !("topics" in body) || !Array.isArray(body.topics)) return [];
  return body.topics.filter(isTopic);
}

function isTopic(value: unknown): value is Topic {
  return typeof value === "string" && Object.hasOwn(keysOf, value);
}
