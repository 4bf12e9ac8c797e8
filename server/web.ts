import { OpenAPIHono } from "@hono/zod-openapi";
import { except } from "hono/combine";
import { compress } from "hono/compress";
import { type ApiParts, makeApi } from "./api.ts";
import { healthRoutes } from "./health.ts";
import { fill } from "./languages/saying.ts";
import { answerProblem } from "./platform/http/answer-problem.ts";
import { jsonInUtf8 } from "./platform/http/json-in-utf8.ts";
import { limitBody } from "./platform/http/limit-body.ts";
import { methodsAt } from "./platform/http/methods-at.ts";
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
  const headers = headersFor(options.platform.publicUrl);

  web.use("*", async (c, next) => {
    c.set("platform", options.platform);
    c.set("authenticate", options.authenticate);
    // Set before the answer is made: changing the headers of a finished one costs every request a copy.
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
    await next();
  });
  // The forms of guests and customers have limits of their own and answer with a page.
  web.use("*", except(["/s/*", "/confirm/*"], limitBody(mostBodyBytes)));
  web.use("/api/*", jsonInUtf8);
  // Answers to what is sent are small and many; only what is read is worth compressing.
  web.on("GET", "*", compress());

  web.onError((error, c) => {
    const answer = answerProblem(c, error);
    if (answer.status === 500) options.reportError(error, `${c.req.method} ${c.req.routePath}`);
    return answer;
  });
  web.notFound((c) => {
    const methods = methodsAt(web, c.req.path);
    if (methods.length > 0) {
      c.header("Allow", methods.join(", "));
      throw new Refusal(
        "wrong_method",
        fill("At this address there is only {methods}.", { methods: methods.join(", ") }),
      );
    }
    throw new Refusal("not_found", "There is nothing at this address.");
  });

  web.route("/", healthRoutes);
  web.route("/api/v1", makeApi(options));
  web.route("/", makePublicPages(options));
  if (options.webAppFolder) serveWebApp(web, options.webAppFolder);
  return web;
}

/** What every answer carries; a page may say something stricter. */
function headersFor(publicUrl: string): Readonly<Record<string, string>> {
  return {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    ...(publicUrl.startsWith("https://") ? { "Strict-Transport-Security": "max-age=31536000" } : {}),
  };
}
