import { z } from "@hono/zod-openapi";
import { pageOf, pageQuery } from "../../platform/http/page-schemas.ts";
import { body, idPath, json } from "../../platform/http/route-schemas.ts";
import { asSystemActor } from "../../platform/platform.ts";
import { inContext, route, routes } from "../route.ts";
import { type SignInRoutesOptions, setCookies } from "../sign-in/routes.ts";
import { refuseOtherOrigin } from "../sign-in/same-origin.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { createInvitation } from "./create-invitation.ts";
import { listInvitations } from "./list-invitations.ts";
import { readOffer } from "./read-offer.ts";
import { revokeInvitation } from "./revoke-invitation.ts";
import { acceptance, invitationOffer, invitationView, newInvitation, tokenPath } from "./schemas.ts";

const tags = ["Invitations"];

const list = route("members:read", {
  method: "get",
  path: "/invitations",
  tags,
  summary: "List the open invitations",
  request: { query: pageQuery },
  responses: { 200: json("A page of invitations", pageOf(invitationView)) },
});

const create = route("members:write", {
  method: "post",
  path: "/invitations",
  tags,
  summary: "Invite somebody",
  description: "The link is shown in this answer and mailed to the address. It works once, for seven days.",
  request: { body: body(newInvitation) },
  responses: {
    201: json("The invitation with its link", invitationView.extend({ link: z.string() }).openapi("CreatedInvitation")),
  },
});

const revoke = route("members:write", {
  method: "delete",
  path: "/invitations/{id}",
  tags,
  summary: "Take an invitation back",
  request: { params: idPath },
  responses: { 204: { description: "Its link stopped working" } },
});

const look = route("public", {
  method: "get",
  path: "/invitations/by-token/{token}",
  tags,
  summary: "Read an invitation by its link",
  request: { params: tokenPath },
  responses: { 200: json("What is offered", invitationOffer) },
});

const accept = route("public", {
  method: "post",
  path: "/invitations/by-token/{token}/accept",
  tags,
  summary: "Accept an invitation",
  description: "A new account needs a name and a password; an existing one its password, or its session.",
  request: { params: tokenPath, body: body(acceptance) },
  responses: { 200: json("The workspace; the session is in the cookie", z.object({ workspaceId: z.uuid() })) },
});

/** How people come in. */
export function makeInvitationRoutes({ authentication, addressOf }: SignInRoutesOptions) {
  return routes()
    .openapi(list, async (c) => {
      const query = c.req.valid("query");
      return c.json(await inContext(c, (ctx) => listInvitations(ctx, query)), 200);
    })
    .openapi(create, async (c) => {
      const input = c.req.valid("json");
      return c.json(await inContext(c, (ctx) => createInvitation(ctx, c.var.platform, input)), 201);
    })
    .openapi(revoke, async (c) => {
      const { id } = c.req.valid("param");
      await inContext(c, (ctx) => revokeInvitation(ctx, id));
      return c.body(null, 204);
    })
    .openapi(look, async (c) => {
      const { token } = c.req.valid("param");
      const offer = await asSystemActor(c.var.platform, (ctx) => readOffer(ctx, token));
      const { workspaceName, email, role, needsAccount } = offer;
      return c.json({ workspaceName, email, role, needsAccount }, 200);
    })
    .openapi(accept, async (c) => {
      refuseOtherOrigin(c.req.raw, c.var.platform.publicUrl);
      const { token } = c.req.valid("param");
      const accepted = await acceptInvitation(c.var.platform, authentication, {
        token,
        acceptance: c.req.valid("json"),
        address: addressOf(c),
        headers: c.req.raw.headers,
      });
      setCookies(c, accepted.cookies);
      return c.json({ workspaceId: accepted.workspaceId }, 200);
    });
}
