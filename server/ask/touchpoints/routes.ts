import { readLanguageTag } from "@croquette/survey";
import { z } from "@hono/zod-openapi";
import { archivablePageQuery, pageOf } from "../../platform/http/page-schemas.ts";
import { body, idPath, json } from "../../platform/http/route-schemas.ts";
import { inContext, route, routes } from "../../workspace/index.ts";
import { surveyLink } from "../link.ts";
import { archiveTouchpoint } from "./archive-touchpoint.ts";
import { createTouchpoint } from "./create-touchpoint.ts";
import { drawQrPng, drawQrSvg } from "./draw-qr-code.ts";
import { getTouchpoint } from "./get-touchpoint.ts";
import { listTouchpoints } from "./list-touchpoints.ts";
import { printTableCards } from "./print-table-cards.ts";
import { tableCardHeaders } from "./render-table-cards.ts";
import { restoreTouchpoint } from "./restore-touchpoint.ts";
import { newTouchpoint, pictureQuery, spotQuery, touchpointChange, touchpointView } from "./schemas.ts";
import { updateTouchpoint } from "./update-touchpoint.ts";
import { withLink } from "./view-touchpoint.ts";

const tags = ["Touchpoints"];

const list = route("ask:read", {
  method: "get",
  path: "/touchpoints",
  tags,
  summary: "List the touchpoints",
  request: { query: archivablePageQuery },
  responses: { 200: json("A page of touchpoints", pageOf(touchpointView)) },
});

const create = route("ask:write", {
  method: "post",
  path: "/touchpoints",
  tags,
  summary: "Make a touchpoint",
  request: { body: body(newTouchpoint) },
  responses: { 201: json("The touchpoint", touchpointView) },
});

const get = route("ask:read", {
  method: "get",
  path: "/touchpoints/{id}",
  tags,
  summary: "One touchpoint",
  request: { params: idPath },
  responses: { 200: json("The touchpoint", touchpointView) },
});

const update = route("ask:write", {
  method: "patch",
  path: "/touchpoints/{id}",
  tags,
  summary: "Change a touchpoint",
  request: { params: idPath, body: body(touchpointChange) },
  responses: { 200: json("The touchpoint", touchpointView) },
});

const archive = route("ask:write", {
  method: "post",
  path: "/touchpoints/{id}/archive",
  tags,
  summary: "Put a touchpoint away",
  request: { params: idPath },
  responses: { 200: json("The touchpoint", touchpointView) },
});

const restore = route("ask:write", {
  method: "post",
  path: "/touchpoints/{id}/restore",
  tags,
  summary: "Bring a touchpoint back",
  request: { params: idPath },
  responses: { 200: json("The touchpoint", touchpointView) },
});

const qrSvg = route("ask:read", {
  method: "get",
  path: "/touchpoints/{id}/qr.svg",
  tags,
  summary: "The QR code of the link, as vectors",
  request: { params: idPath, query: spotQuery },
  responses: { 200: { description: "The code", content: { "image/svg+xml": { schema: z.string() } } } },
});

const qrPng = route("ask:read", {
  method: "get",
  path: "/touchpoints/{id}/qr.png",
  tags,
  summary: "The QR code of the link, as a picture",
  request: { params: idPath, query: pictureQuery },
  responses: { 200: { description: "The code", content: { "image/png": { schema: z.string() } } } },
});

const cards = route("ask:read", {
  method: "get",
  path: "/touchpoints/{id}/card",
  tags,
  summary: "Table cards to print: one for each spot, or for the one that is named",
  request: { params: idPath, query: spotQuery.extend({ lang: z.string().optional() }) },
  responses: { 200: { description: "A page to print", content: { "text/html": { schema: z.string() } } } },
});

/** The moments of truth: where, by whom looked after, and how guests come to the questions. */
export const touchpointRoutes = routes()
  .openapi(list, async (c) => {
    const query = c.req.valid("query");
    const page = await inContext(c, (ctx) => listTouchpoints(ctx, query));
    const { publicUrl } = c.var.platform;
    return c.json({ ...page, items: page.items.map((touchpoint) => withLink(touchpoint, publicUrl)) }, 200);
  })
  .openapi(create, async (c) => {
    const input = c.req.valid("json");
    const touchpoint = await inContext(c, (ctx) => createTouchpoint(ctx, input));
    return c.json(withLink(touchpoint, c.var.platform.publicUrl), 201);
  })
  .openapi(get, async (c) => {
    const { id } = c.req.valid("param");
    const touchpoint = await inContext(c, (ctx) => getTouchpoint(ctx, id));
    return c.json(withLink(touchpoint, c.var.platform.publicUrl), 200);
  })
  .openapi(update, async (c) => {
    const { id } = c.req.valid("param");
    const input = c.req.valid("json");
    const touchpoint = await inContext(c, (ctx) => updateTouchpoint(ctx, id, input));
    return c.json(withLink(touchpoint, c.var.platform.publicUrl), 200);
  })
  .openapi(archive, async (c) => {
    const { id } = c.req.valid("param");
    const touchpoint = await inContext(c, (ctx) => archiveTouchpoint(ctx, id));
    return c.json(withLink(touchpoint, c.var.platform.publicUrl), 200);
  })
  .openapi(restore, async (c) => {
    const { id } = c.req.valid("param");
    const touchpoint = await inContext(c, (ctx) => restoreTouchpoint(ctx, id));
    return c.json(withLink(touchpoint, c.var.platform.publicUrl), 200);
  })
  .openapi(qrSvg, async (c) => {
    const { id } = c.req.valid("param");
    const { linkCode } = await inContext(c, (ctx) => getTouchpoint(ctx, id));
    const link = surveyLink(c.var.platform.publicUrl, linkCode, c.req.valid("query").spot ?? null);
    return c.body(await drawQrSvg(link), 200, { "content-type": "image/svg+xml" });
  })
  .openapi(qrPng, async (c) => {
    const { id } = c.req.valid("param");
    const { linkCode } = await inContext(c, (ctx) => getTouchpoint(ctx, id));
    const link = surveyLink(c.var.platform.publicUrl, linkCode, c.req.valid("query").spot ?? null);
    return c.body(new Uint8Array(await drawQrPng(link, c.req.valid("query").size)), 200, {
      "content-type": "image/png",
    });
  })
  .openapi(cards, async (c) => {
    const { id } = c.req.valid("param");
    const query = c.req.valid("query");
    const wanted = { spot: query.spot ?? null, language: readLanguageTag(query.lang) };
    const page = await inContext(c, (ctx) => printTableCards(ctx, id, wanted, c.var.platform.publicUrl));
    return c.body(page, 200, tableCardHeaders);
  });
