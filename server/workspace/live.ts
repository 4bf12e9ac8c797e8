import { z } from "@hono/zod-openapi";
import { streamSSE } from "hono/streaming";
import type { LiveTopic } from "../platform/context.ts";
import { route, routes } from "./route.ts";

const heartbeatMilliseconds = 20_000;

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

/** The stream by which open screens stay true. Who loses access is cut off at the next heartbeat. */
export const liveRoutes = routes().openapi(listenToChanges, (c) => {
  const { platform, authenticate, workspaceId } = c.var;
  c.header("X-Accel-Buffering", "no");
  const answer = streamSSE(c, async (stream) => {
    let wake: (() => void) | undefined;
    const topics = new Set<LiveTopic>();
    const unsubscribe = platform.live.subscribe(workspaceId, (changed) => {
      for (const topic of changed) topics.add(topic);
      wake?.();
    });
    stream.onAbort(() => {
      unsubscribe();
      wake?.();
    });
    await stream.writeSSE({ event: "hello", data: JSON.stringify({ topics: platform.live.recent(workspaceId) }) });
    while (!stream.aborted && !platform.live.isStopped) {
      if (topics.size > 0) {
        const data = JSON.stringify({ topics: [...topics] });
        topics.clear();
        await stream.writeSSE({ event: "change", data });
        continue;
      }
      const timedOut = await new Promise<boolean>((resolve) => {
        const timer = setTimeout(() => resolve(true), heartbeatMilliseconds);
        wake = () => {
          clearTimeout(timer);
          resolve(false);
        };
      });
      if (!timedOut) continue;
      const requester = await authenticate(c.req.raw).catch(() => null);
      if (requester?.workspaceId !== workspaceId) break;
      await stream.write(": still here\n\n");
    }
    unsubscribe();
  });
  // A stream ends with its connection: a server that stops does not wait until an idle one is forgotten.
  answer.headers.set("Connection", "close");
  return answer;
});
