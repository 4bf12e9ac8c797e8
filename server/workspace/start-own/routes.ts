import { body, json } from "../../platform/http/route-schemas.ts";
import { asSystemActor } from "../../platform/platform.ts";
import { route, routes } from "../route.ts";
import { setupDone } from "../setup/schemas.ts";
import { tryPassword } from "../sign-in/limit-attempts.ts";
import { type SignInRoutesOptions, setCookies } from "../sign-in/routes.ts";
import { ownWorkspace } from "./schemas.ts";
import { startOwnWorkspace } from "./start-own-workspace.ts";

const start = route("owners:write", {
  method: "post",
  path: "/workspaces",
  tags: ["Workspace"],
  summary: "Start a workspace of your own from a demo",
  description:
    "Only while the current workspace is a demo. The owner gets a new account, or shows with its password that an existing one is theirs, and is signed in. The demo stays, and they are a member of it too.",
  request: { body: body(ownWorkspace) },
  responses: { 201: json("Made; its owner is signed in", setupDone) },
});

/** The way out of a demo. */
export function makeStartOwnRoutes({ authentication, addressOf }: SignInRoutesOptions) {
  return routes().openapi(start, async (c) => {
    const { platform, workspaceId, actor } = c.var;
    const wanted = c.req.valid("json");
    // The address may be that of somebody's account: its password is no easier to guess here than at the sign-in.
    const made = await tryPassword(platform, { email: wanted.email, address: addressOf(c) }, () =>
      asSystemActor(platform, (ctx) => startOwnWorkspace({ ...ctx, workspaceId, actor }, wanted)),
    );
    setCookies(c, await authentication.signIn(wanted.email, wanted.password, c.req.raw.headers));
    return c.json({ workspaceId: made.workspaceId }, 201);
  });
}
