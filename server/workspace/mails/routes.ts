import { z } from "@hono/zod-openapi";
import { idPath, json } from "../../platform/http/route-schemas.ts";
import { inContext, route, routes } from "../route.ts";
import { getMail } from "./get-mail.ts";
import { listMails } from "./list-mails.ts";
import { retryMail } from "./retry-mail.ts";
import { mailDetail, mailPage, mailQuery, mailView } from "./schemas.ts";

const tags = ["Mails"];

const list = route("mails:read", {
  method: "get",
  path: "/mails",
  tags,
  summary: "List the mails that left or wait to leave",
  request: { query: mailQuery },
  responses: { 200: json("A page", mailPage) },
});

const get = route("mails:read", {
  method: "get",
  path: "/mails/{id}",
  tags,
  summary: "One mail with its content",
  request: { params: idPath },
  responses: { 200: json("The mail", mailDetail) },
});

const retry = route("mails:write", {
  method: "post",
  path: "/mails/{id}/retry",
  tags,
  summary: "Send a mail again",
  description:
    "A mail whose state is `unknown` may have arrived: whoever sends it again decides that it may arrive twice.",
  request: { params: idPath },
  responses: { 200: json("The mail, queued", mailView) },
});

const view = route("mails:read", {
  method: "get",
  path: "/mails/{id}/view",
  tags,
  summary: "One mail as its reader sees it, for a frame",
  request: { params: idPath },
  responses: { 200: { description: "The mail", content: { "text/html": { schema: z.string() } } } },
});

/** Nothing in a mail runs or loads anything here; its links open outside of the frame. */
const viewHeaders = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
};

/** The outbox. */
export const mailRoutes = routes()
  .openapi(list, async (c) => c.json(await inContext(c, (ctx) => listMails(ctx, c.req.valid("query"))), 200))
  .openapi(get, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await inContext(c, (ctx) => getMail(ctx, c.var.platform.secret, id)), 200);
  })
  .openapi(retry, async (c) => c.json(await inContext(c, (ctx) => retryMail(ctx, c.req.valid("param").id)), 200))
  .openapi(view, async (c) => {
    const { id } = c.req.valid("param");
    const { html } = await inContext(c, (ctx) => getMail(ctx, c.var.platform.secret, id));
    return c.body(html.replace("<head>", '<head><base target="_blank">'), 200, viewHeaders);
  });
