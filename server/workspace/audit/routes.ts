import { pageOf, pageQuery } from "../../platform/http/page-schemas.ts";
import { json } from "../../platform/http/route-schemas.ts";
import { inContext, route, routes } from "../route.ts";
import { listAudit } from "./list-audit.ts";
import { auditEntry } from "./schemas.ts";

const list = route("audit:read", {
  method: "get",
  path: "/audit",
  tags: ["Workspace"],
  summary: "Read who did what",
  request: { query: pageQuery },
  responses: { 200: json("A page of the log, the newest first", pageOf(auditEntry)) },
});

/** The log of what was done. It can be read and added to, never changed. */
export const auditRoutes = routes().openapi(list, async (c) => {
  const query = c.req.valid("query");
  return c.json(await inContext(c, (ctx) => listAudit(ctx, query)), 200);
});
