import { z } from "@hono/zod-openapi";
import { pingDatabase } from "./platform/database/ping.ts";
import { json } from "./platform/http/route-schemas.ts";
import { Refusal } from "./platform/refusal.ts";
import { route, routes } from "./workspace/index.ts";

const status = z.object({ status: z.literal("ok") });
const ok = json("Yes", status);

const isAlive = route("public", {
  method: "get",
  path: "/healthz",
  tags: ["Operations"],
  summary: "Is the process alive?",
  responses: { 200: ok },
});

const isReady = route("public", {
  method: "get",
  path: "/readyz",
  tags: ["Operations"],
  summary: "Can it serve, database included?",
  responses: { 200: ok },
});

/** What a supervisor or load balancer asks. */
export const healthRoutes = routes()
  .openapi(isAlive, (c) => c.json({ status: "ok" as const }, 200))
  .openapi(isReady, async (c) => {
    try {
      await pingDatabase(c.var.platform.db);
    } catch {
      throw new Refusal("unavailable", "The database does not answer at the moment.", { retryAfterSeconds: 2 });
    }
    return c.json({ status: "ok" as const }, 200);
  });
