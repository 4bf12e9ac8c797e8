import { createRoute, OpenAPIHono, type RouteConfig, z } from "@hono/zod-openapi";
import type { Context as HttpContext, MiddlewareHandler } from "hono";
import { fill } from "../languages/saying.ts";
import type { Actor, Context } from "../platform/context.ts";
import { sayIssue } from "../platform/http/say-issue.ts";
import { asActor, type Platform } from "../platform/platform.ts";
import { type FieldProblem, Refusal } from "../platform/refusal.ts";
import { nameOperation, problemResponses } from "./describe-route.ts";
import { type Permission, permit } from "./permissions.ts";
import { strictQuery } from "./strict-query.ts";

/** Who sent a request, once it is known. */
export interface Requester {
  readonly workspaceId: string;
  readonly actor: Actor;
  /** Counts this request as a use of the session and returns the `Set-Cookie` lines. A key has no session. */
  renewSession?(): Promise<readonly string[]>;
}

/** Finds out who sent a request: by session cookie or API key. Null when nobody is signed in. */
export type Authenticate = (request: Request) => Promise<Requester | null>;

export interface AppEnv {
  Variables: {
    platform: Platform;
    authenticate: Authenticate;
    workspaceId: string;
    actor: Actor;
  };
}

/** What a route asks for: a permission, or openly nothing ("public"), or only somebody who is signed in. */
export type Access = Permission | "public" | "signed-in";

/** Declares one route with the permission that it needs. A route without one cannot be made. */
export function route<P extends string, const R extends Omit<RouteConfig, "path"> & { path: P }>(
  access: Access,
  config: R,
): R & { getRoutingPath(): string } {
  const isPublic = access === "public";
  const { method, path, request } = config;
  const declared = {
    ...config,
    operationId: nameOperation(method, path),
    security: isPublic ? [] : [{ session: [] }, { apiKey: [] }],
    "x-permission": access,
    middleware: [allow(access), ...middlewareOf(config)],
    // The addresses of guests are passed around, and other programs hang things on them that are no mistake of theirs.
    request: isPublic ? request : { ...request, query: strictQuery(request?.query) },
    responses: {
      ...problemResponses({
        method,
        path,
        isPublic,
        hasBody: request?.body !== undefined,
        namesInQuery: namesMetric(request?.query),
      }),
      ...config.responses,
    },
  };
  // The problem answers are added for readers of the API; the typed client speaks of what succeeded.
  return createRoute(declared as unknown as R);
}

/** A score is asked for by its metric, which may be none of this workspace's. */
function namesMetric(query: unknown): boolean {
  return query instanceof z.ZodObject && query.shape["metric"] instanceof z.ZodUUID;
}

function middlewareOf(config: Omit<RouteConfig, "path">): MiddlewareHandler[] {
  if (!config.middleware) return [];
  return Array.isArray(config.middleware) ? config.middleware : [config.middleware];
}

function allow(access: Access): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (access === "public") return next();
    const requester = await c.var.authenticate(c.req.raw);
    if (!requester) throw new Refusal("unauthenticated", 'Sign in, or send an API key as "Authorization: Bearer …".');
    for (const line of (await requester.renewSession?.()) ?? []) c.header("Set-Cookie", line, { append: true });
    if (access !== "signed-in") permit(requester, access);
    c.set("workspaceId", requester.workspaceId);
    c.set("actor", requester.actor);
    return next();
  };
}

/** A set of routes of one feature. Wrong input becomes a problem that names each field. */
export function routes(): OpenAPIHono<AppEnv> {
  return new OpenAPIHono<AppEnv>({
    defaultHook: (result) => {
      if (result.success) return;
      const sent = "data" in result ? result.data : undefined;
      throw new Refusal(
        "invalid",
        "Some fields are not right; each is named below. What was right need not be changed.",
        {
          fields: result.error.issues.flatMap((issue) => fieldsOf(issue, result.target, sent)),
        },
      );
    },
  });
}

function fieldsOf(issue: z.core.$ZodIssue, target: string, sent: unknown): FieldProblem[] {
  const { code } = issue;
  if (target !== "query" || code !== "unrecognized_keys") {
    return [{ path: issue.path.map(String).join("."), code, message: sayIssue(issue, sent) }];
  }
  return issue.keys.map((name) => ({
    path: name,
    code,
    message: fill("There is no parameter {name} here. /api/v1/reference says which there are.", { name }),
  }));
}

/** Runs a verb for whoever sent this request: one transaction, committed before the answer leaves. */
export function inContext<T>(c: HttpContext<AppEnv>, work: (ctx: Context) => Promise<T>): Promise<T> {
  return asActor(c.var.platform, c.var.workspaceId, c.var.actor, work);
}
