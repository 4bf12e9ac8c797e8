import { z } from "@hono/zod-openapi";
import { streamSSE } from "hono/streaming";
import type { Actor, LiveTopic } from "../platform/context.ts";
import { Refusal } from "../platform/refusal.ts";
import { route, routes } from "./route.ts";

const heartbeatMilliseconds = 20_000;
/** So many open screens has nobody; a program that opens them without end would take the memory of all. */
const mostStreams = 50;

const listenToChanges = route("signed-in", {
  method: "get",
  path: "/live",
  tags: ["Live"],
  summary: "Hear that something changed",
  description:
    "Server-sent events. `hello` comes first, with the topics that changed in the last ten seconds; `change` names topics (feedback, cases, scores, mails, settings) of which something changed; ask again for what you show. A browser names its workspace by the query, since EventSource sends no headers.",
  request: { query: z.object({ workspace: z.uuid().optional() }) },
  responses: {
    200: { description: "A stream that does not end", content: { "text/event-stream": { schema: z.string() } } },
  },
});

/**
 * The stream by which open screens stay true. Who loses access is cut off at the next heartbeat, however much happens.
 * Throws `too_many` for one person's or one key's fifty-first.
 */
export const liveRoutes = routes().openapi(listenToChanges, (c) => {
  const { platform, authenticate, workspaceId, actor } = c.var;
  const leave = enter(listenerOf(actor));
  c.header("X-Accel-Buffering", "no");
  const answer = streamSSE(c, async (stream) => {
    let wake: (() => void) | undefined;
    let nextCheck = Date.now() + heartbeatMilliseconds;
    const topics = new Set<LiveTopic>();
    const unsubscribe = platform.live.subscribe(workspaceId, (changed) => {
      for (const topic of changed) topics.add(topic);
      wake?.();
    });
    const end = () => {
      unsubscribe();
      leave();
      wake?.();
    };
    stream.onAbort(end);
    try {
      await stream.writeSSE({ event: "hello", data: JSON.stringify({ topics: platform.live.recent(workspaceId) }) });
      while (!stream.aborted && !platform.live.isStopped) {
        if (Date.now() >= nextCheck) {
          const requester = await authenticate(c.req.raw).catch(() => null);
          if (requester?.workspaceId !== workspaceId) return;
          nextCheck = Date.now() + heartbeatMilliseconds;
          await stream.write(": still here\n\n");
        }
        if (topics.size > 0) {
          const data = JSON.stringify({ topics: [...topics] });
          topics.clear();
          await stream.writeSSE({ event: "change", data });
          continue;
        }
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, nextCheck - Date.now());
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
    } finally {
      end();
    }
  });
  // A stream ends with its connection: a server that stops does not wait until an idle one is forgotten.
  answer.headers.set("Connection", "close");
  return answer;
});

const openStreams = new Map<string, number>();

/** Counts one more stream of this listener, until the returned function is called. */
function enter(listener: string): () => void {
  const others = openStreams.get(listener) ?? 0;
  if (others >= mostStreams) {
    throw new Refusal("too_many", "Too many screens are open at once. Close some, or wait a moment.", {
      retryAfterSeconds: 20,
    });
  }
  openStreams.set(listener, others + 1);
  let isOpen = true;
  return () => {
    if (!isOpen) return;
    isOpen = false;
    const left = (openStreams.get(listener) ?? 1) - 1;
    if (left > 0) openStreams.set(listener, left);
    else openStreams.delete(listener);
  };
}

function listenerOf(actor: Actor): string {
  switch (actor.kind) {
    case "member":
      return actor.memberId;
    case "api-key":
      return actor.apiKeyId;
    case "customer":
    case "system":
      return actor.kind;
  }
}
