import { archivablePageQuery, pageOf } from "../../platform/http/page-schemas.ts";
import { body, idPath, json } from "../../platform/http/route-schemas.ts";
import { inContext, route, routes } from "../route.ts";
import { archivePlace } from "./archive-place.ts";
import { createPlace } from "./create-place.ts";
import { listPlaces } from "./list-places.ts";
import { restorePlace } from "./restore-place.ts";
import { newPlace, placeChange, placeView } from "./schemas.ts";
import { updatePlace } from "./update-place.ts";

const tags = ["Places"];

const list = route("workspace:read", {
  method: "get",
  path: "/places",
  tags,
  summary: "List the places",
  request: { query: archivablePageQuery },
  responses: { 200: json("A page of places", pageOf(placeView)) },
});

const create = route("ask:write", {
  method: "post",
  path: "/places",
  tags,
  summary: "Make a place",
  request: { body: body(newPlace) },
  responses: { 201: json("The place", placeView) },
});

const update = route("ask:write", {
  method: "patch",
  path: "/places/{id}",
  tags,
  summary: "Rename a place",
  request: { params: idPath, body: body(placeChange) },
  responses: { 200: json("The place", placeView) },
});

const archive = route("ask:write", {
  method: "post",
  path: "/places/{id}/archive",
  tags,
  summary: "Put a place away",
  request: { params: idPath },
  responses: { 200: json("The place", placeView) },
});

const restore = route("ask:write", {
  method: "post",
  path: "/places/{id}/restore",
  tags,
  summary: "Bring a place back",
  request: { params: idPath },
  responses: { 200: json("The place", placeView) },
});

/** Where customers meet the organisation: restaurants, shops, offices. */
export const placeRoutes = routes()
  .openapi(list, async (c) => {
    const query = c.req.valid("query");
    return c.json(await inContext(c, (ctx) => listPlaces(ctx, query)), 200);
  })
  .openapi(create, async (c) => {
    const input = c.req.valid("json");
    return c.json(await inContext(c, (ctx) => createPlace(ctx, input)), 201);
  })
  .openapi(update, async (c) => {
    const { id } = c.req.valid("param");
    const input = c.req.valid("json");
    return c.json(await inContext(c, (ctx) => updatePlace(ctx, id, input)), 200);
  })
  .openapi(archive, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await inContext(c, (ctx) => archivePlace(ctx, id)), 200);
  })
  .openapi(restore, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await inContext(c, (ctx) => restorePlace(ctx, id)), 200);
  });
