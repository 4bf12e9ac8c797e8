import { inContext, route, routes } from "../../workspace/index.ts";
import { figures, figuresQuery, getFigures } from "./get-figures.ts";

const show = route("cases:read", {
  method: "get",
  path: "/case-figures",
  tags: ["Cases"],
  summary: "What became of unhappy customers",
  request: { query: figuresQuery },
  responses: { 200: { description: "The figures", content: { "application/json": { schema: figures } } } },
});

/** The dashboard's figures of recovery. */
export const figureRoutes = routes().openapi(show, async (c) =>
  c.json(await inContext(c, (ctx) => getFigures(ctx, c.req.valid("query"))), 200),
);
