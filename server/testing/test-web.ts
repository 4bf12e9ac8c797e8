import { OpenAPIHono } from "@hono/zod-openapi";
import { answerProblem } from "../platform/http/answer-problem.ts";
import type { Platform } from "../platform/platform.ts";
import { type AppEnv, type Authentication, makeAuthenticate, makeAuthentication } from "../workspace/index.ts";
import { type TestMember, testPassword } from "./workspace.ts";

export interface TestWeb {
  readonly authentication: Authentication;
  readonly web: OpenAPIHono<AppEnv>;
  /** Sends a request as a browser or a program would; a body is sent as JSON. */
  send(method: string, path: string, options?: { headers?: Record<string, string>; body?: unknown }): Promise<Response>;
  /** Signs in for real, and returns the headers that this person's browser then sends. */
  signedIn(member: Pick<TestMember, "email">): Promise<Record<string, string>>;
}

/** Serves the routes of one feature over HTTP, with real sign-in and the real problem answers. */
export function testWeb(
  platform: Platform,
  mount: (web: OpenAPIHono<AppEnv>, authentication: Authentication) => void,
): TestWeb {
  const authentication = makeAuthentication(platform, { mailConfigured: true });
  const authenticate = makeAuthenticate(platform, authentication);
  const web = new OpenAPIHono<AppEnv>();
  web.use("*", async (c, next) => {
    c.set("platform", platform);
    c.set("authenticate", authenticate);
    await next();
  });
  web.onError((error, c) => {
    const answer = answerProblem(c, error);
    if (answer.status === 500) console.error(error);
    return answer;
  });
  mount(web, authentication);

  const { host } = new URL(platform.publicUrl);
  return {
    authentication,
    web,
    send: async (method, path, { headers = {}, body } = {}) =>
      web.request(`${platform.publicUrl}${path}`, {
        method,
        headers: { host, ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    signedIn: async ({ email }) => {
      const lines = await authentication.signIn(email, testPassword, new Headers());
      return { cookie: cookieOf(lines), origin: platform.publicUrl };
    },
  };
}

/** What a browser sends back of these `Set-Cookie` lines. */
export function cookieOf(lines: readonly string[]): string {
  return lines.map((line) => line.split(";")[0]).join("; ");
}
