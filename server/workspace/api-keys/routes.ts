import { z } from "@hono/zod-openapi";
import { pageOf, pageQuery } from "../../platform/http/page-schemas.ts";
import { body, idPath, json } from "../../platform/http/route-schemas.ts";
import { inContext, route, routes } from "../route.ts";
import { createApiKey } from "./create-api-key.ts";
import { listApiKeys } from "./list-api-keys.ts";
import { revokeApiKey } from "./revoke-api-key.ts";
import { apiKeyView, newApiKey } from "./schemas.ts";

const tags = ["API keys"];

const list = route("api-keys:read", {
  method: "get",
  path: "/api-keys",
  tags,
  summary: "List the API keys",
  request: { query: pageQuery },
  responses: { 200: json("A page of API keys", pageOf(apiKeyView)) },
});

const create = route("api-keys:write", {
  method: "post",
  path: "/api-keys",
  tags,
  summary: "Make an API key",
  description: "The key itself is shown in this answer and never again.",
  request: { body: body(newApiKey) },
  responses: { 201: json("The key, shown once", apiKeyView.extend({ key: z.string() }).openapi("CreatedApiKey")) },
});

const revoke = route("api-keys:write", {
  method: "delete",
  path: "/api-keys/{id}",
  tags,
  summary: "Revoke an API key",
  request: { params: idPath },
  responses: { 204: { description: "Revoked: it stopped working" } },
});

/** How other programs get in. */
export const apiKeyRoutes = routes()
  .openapi(list, async (c) => {
    const query = c.req.valid("query");
    return c.json(await inContext(c, (ctx) => listApiKeys(ctx, query)), 200);
  })
  .openapi(create, async (c) => {
    const input = c.req.valid("json");
    return c.json(await inContext(c, (ctx) => createApiKey(ctx, input)), 201);
  })
  .openapi(revoke, async (c) => {
    const { id } = c.req.valid("param");
    await inContext(c, (ctx) => revokeApiKey(ctx, id));
    return c.body(null, 204);
  });
