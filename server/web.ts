import { OpenAPIHono } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { type ApiParts, makeApi } from "./api.ts";
import { healthRoutes } from "./health.ts";
import { problemOf, retryAfter } from "./platform/http/problem.ts";
import { Refusal } from "./platform/refusal.ts";
import { makePublicPages } from "./public-pages.ts";
import { serveWebApp } from "./serve-web-app.ts";
import type { AppEnv } from "./workspace/index.ts";

const mostBodyBytes = 512 * 1024;

export interface WebOptions extends ApiParts {
  /** The built staff app; null in tests that only speak HTTP. */
  readonly webAppFolder: string | null;
  /** Called with what nobody expected. Never with what a person typed. */
  readonly reportError: (error: unknown, where: string) => void;
}

/** Everything that is served: the API, the guest's pages, the staff app. */
export function makeWeb(options: WebOptions): OpenAPIHono<AppEnv> {
  const web = new OpenAPIHono<AppEnv>();

  web.use("*", async (c, next) => {
    c.set("platform", options.platform);
    c.set("authenticate", options.authenticate);
    await next();
    c.header("X-Content-Type-Options", "nosniff");
    if (!c.res.headers.has("Referrer-Policy")) c.header("Referrer-Policy", "no-referrer");
    c.header("Cross-Origin-Opener-Policy", "same-origin");
    if (options.platform.publicUrl.startsWith("https://")) {
      c.header("Strict-Transport-Security", "max-age=31536000");
    }
  });
  web.use(
    "*",
    bodyLimit({
      maxSize: mostBodyBytes,
      onError: () => {
        throw new Refusal("too_large", "This is more than half a megabyte. Shorten the texts and send it again.");
      },
    }),
  );

  web.onError((error, c) => {
    const problem = problemOf(error);
    if (problem.status === 500) options.reportError(error, `${c.req.method} ${c.req.routePath}`);
    const seconds = retryAfter(error);
    if (seconds !== undefined) c.header("Retry-After", String(seconds));
    return c.body(JSON.stringify(problem), problem.status, { "Content-Type": "application/problem+json" });
  });
  web.notFound(() => {
    throw new Refusal("not_found", "There is nothing at this address.");
  });

  web.route("/", healthRoutes);
  web.route("/api/v1", makeApi(options));
  web.route("/", makePublicPages(options));
  if (options.webAppFolder) serveWebApp(web, options.webAppFolder);
  return web;
}
