import { archivablePageQuery, pageOf } from "../../platform/http/page-schemas.ts";
import { body, idPath, json } from "../../platform/http/route-schemas.ts";
import { inContext, route, routes } from "../route.ts";
import { archiveTeam } from "./archive-team.ts";
import { createTeam } from "./create-team.ts";
import { listTeams } from "./list-teams.ts";
import { restoreTeam } from "./restore-team.ts";
import { newTeam, teamChange, teamView } from "./schemas.ts";
import { updateTeam } from "./update-team.ts";

const tags = ["Teams"];

const list = route("members:read", {
  method: "get",
  path: "/teams",
  tags,
  summary: "List the teams",
  request: { query: archivablePageQuery },
  responses: { 200: json("A page of teams", pageOf(teamView)) },
});

const create = route("members:write", {
  method: "post",
  path: "/teams",
  tags,
  summary: "Make a team",
  request: { body: body(newTeam) },
  responses: { 201: json("The team", teamView) },
});

const update = route("members:write", {
  method: "patch",
  path: "/teams/{id}",
  tags,
  summary: "Rename a team or change who is in it",
  request: { params: idPath, body: body(teamChange) },
  responses: { 200: json("The team", teamView) },
});

const archive = route("members:write", {
  method: "post",
  path: "/teams/{id}/archive",
  tags,
  summary: "Put a team away",
  request: { params: idPath },
  responses: { 200: json("The team", teamView) },
});

const restore = route("members:write", {
  method: "post",
  path: "/teams/{id}/restore",
  tags,
  summary: "Bring a team back",
  request: { params: idPath },
  responses: { 200: json("The team", teamView) },
});

/** Groups of members that own touchpoints and cases together. */
export const teamRoutes = routes()
  .openapi(list, async (c) => {
    const query = c.req.valid("query");
    return c.json(await inContext(c, (ctx) => listTeams(ctx, query)), 200);
  })
  .openapi(create, async (c) => {
    const input = c.req.valid("json");
    return c.json(await inContext(c, (ctx) => createTeam(ctx, input)), 201);
  })
  .openapi(update, async (c) => {
    const { id } = c.req.valid("param");
    const input = c.req.valid("json");
    return c.json(await inContext(c, (ctx) => updateTeam(ctx, id, input)), 200);
  })
  .openapi(archive, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await inContext(c, (ctx) => archiveTeam(ctx, id)), 200);
  })
  .openapi(restore, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await inContext(c, (ctx) => restoreTeam(ctx, id)), 200);
  });
