import { pageOf, pageQuery } from "../../platform/http/page-schemas.ts";
import { body, idPath, json } from "../../platform/http/route-schemas.ts";
import { inContext, route, routes } from "../route.ts";
import { changeRole } from "./change-role.ts";
import { listMembers } from "./list-members.ts";
import { removeMember } from "./remove-member.ts";
import { restoreMember } from "./restore-member.ts";
import { memberView, removalView, roleChange } from "./schemas.ts";

const tags = ["Members"];

const list = route("members:read", {
  method: "get",
  path: "/members",
  tags,
  summary: "List the members",
  request: { query: pageQuery },
  responses: { 200: json("A page of members", pageOf(memberView)) },
});

const change = route("members:write", {
  method: "patch",
  path: "/members/{id}",
  tags,
  summary: "Give a member another role",
  request: { params: idPath, body: body(roleChange) },
  responses: { 200: json("The member", memberView) },
});

const remove = route("members:write", {
  method: "delete",
  path: "/members/{id}",
  tags,
  summary: "Remove a member",
  description:
    "Access ends at once, also that of the API keys that the member made. What the member did stays, and a removal can be undone, which lets those keys work again.",
  request: { params: idPath },
  responses: { 200: json("Removed, and which API keys with it", removalView) },
});

const restore = route("members:write", {
  method: "post",
  path: "/members/{id}/restore",
  tags,
  summary: "Undo the removal of a member",
  request: { params: idPath },
  responses: { 200: json("The member", memberView) },
});

/** Who works here, and as what. */
export const memberRoutes = routes()
  .openapi(list, async (c) => {
    const query = c.req.valid("query");
    return c.json(await inContext(c, (ctx) => listMembers(ctx, query)), 200);
  })
  .openapi(change, async (c) => {
    const { id } = c.req.valid("param");
    const { role } = c.req.valid("json");
    return c.json(await inContext(c, (ctx) => changeRole(ctx, id, role)), 200);
  })
  .openapi(remove, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await inContext(c, (ctx) => removeMember(ctx, id)), 200);
  })
  .openapi(restore, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await inContext(c, (ctx) => restoreMember(ctx, id)), 200);
  });
