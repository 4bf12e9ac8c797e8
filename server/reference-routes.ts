import { z } from "@hono/zod-openapi";
import { renderApiReference } from "./api-reference.ts";
import { route, routes } from "./workspace/index.ts";

const tags = ["Reference"];

const forPrograms = route("public", {
  method: "get",
  path: "/openapi.json",
  tags,
  summary: "The API as an OpenAPI 3.1 document",
  responses: { 200: { description: "The document", content: { "application/json": { schema: z.looseObject({}) } } } },
});

const forPeople = route("public", {
  method: "get",
  path: "/reference",
  tags,
  summary: "The API to read",
  responses: { 200: { description: "A page", content: { "text/html": { schema: z.string() } } } },
});

const pagePolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";

/** Describes the API that it is part of. */
export function makeReferenceRoutes(describe: () => object) {
  return routes()
    .openapi(forPrograms, (c) => c.json({ ...describe() }, 200))
    .openapi(forPeople, async (c) => {
      c.header("Content-Security-Policy", pagePolicy);
      return c.html(await renderApiReference(describe()), 200);
    });
}
