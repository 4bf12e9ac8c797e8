import type { QueryClient } from "@tanstack/react-query";
import { makePace } from "./pace.ts";
import { queryString } from "./query-string.ts";
import { readAnew } from "./read-anew.ts";

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

const everything = undefined;

// Not the same for all screens: those that heard of one change together would else go on asking together.
const rest = () => 2_000 + Math.random() * 500;

interface Live {
  readonly workspaceId: string;
  readonly queryClient: QueryClient;
  readonly onLiveChange: (live: boolean) => void;
}

/**
 * Keeps the screen up to date: every change that the server announces is read again, the first at once, and under a
 * steady stream of them every two seconds or so. Returns what ends it.
 */
export function listenLive({ workspaceId, queryClient, onLiveChange }: Live): () => void {
  let source: EventSource | undefined;
  let reconnect: ReturnType<typeof setTimeout> | undefined;
  let giveUp: ReturnType<typeof setTimeout> | undefined;
  let wasDown = false;
  const pace = makePace<string | undefined>({ rest, read: (key) => readAnew(queryClient, key) });

  const connect = () => {
    source = new EventSource(`/api/v1/live${queryString({ workspace: workspaceId })}`);
    source.addEventListener("hello", onHello);
    source.addEventListener("change", onChange);
    source.addEventListener("error", onError);
  };
  const onHello = (event: MessageEvent<unknown>) => {
    clearTimeout(giveUp);
    giveUp = undefined;
    onLiveChange(true);
    // What was announced while the line was down was missed: everything on screen is read again.
    if (wasDown) pace.changed(everything);
    // What changed while this page was on its way may be missing from what it read before the line was open.
    else onChange(event);
    wasDown = false;
  };
  const onChange = (event: MessageEvent<unknown>) => {
    for (const key of new Set(topicsOf(event.data).flatMap((topic) => keysOf[topic]))) pace.changed(key);
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
    pace.stop();
  };
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
