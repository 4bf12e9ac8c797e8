import type { Context as HttpContext } from "hono";
import { languageAskedFor } from "../../languages/language-asked-for.ts";
import { body, json } from "../../platform/http/route-schemas.ts";
import { asSystemActor } from "../../platform/platform.ts";
import { type AppEnv, route, routes } from "../route.ts";
import { tryPassword } from "../sign-in/limit-attempts.ts";
import { type SignInRoutesOptions, setCookies } from "../sign-in/routes.ts";
import { refuseOtherOrigin } from "../sign-in/same-origin.ts";
import type { Demo } from "./demo.ts";
import { lookAround as lookAroundInDemo } from "./look-around.ts";
import { demoSetup, firstWorkspace, setupDone, setupView } from "./schemas.ts";
import { setUp } from "./set-up.ts";
import type { SetupGate } from "./setup-gate.ts";
import { findSetupStage } from "./setup-stage.ts";

const tags = ["Set-up"];

const look = route("public", {
  method: "get",
  path: "/setup",
  tags,
  summary: "Is this server waiting for its first workspace, or is there only a demo?",
  responses: { 200: json("What a newcomer has to know", setupView) },
});

const lookAround = route("public", {
  method: "post",
  path: "/setup/demo",
  tags,
  summary: "Begin with a demo workspace, or look around in it again",
  description: "Only while no workspace is more than a demo, and only from this machine or with the printed link.",
  request: { body: body(demoSetup) },
  responses: {
    200: json("It was there already; its owner is signed in", setupDone),
    201: json("Made; its owner is signed in", setupDone),
  },
});

const startEmpty = route("public", {
  method: "post",
  path: "/setup/workspace",
  tags,
  summary: "Begin with a workspace of your own",
  description: "Only while no workspace is more than a demo. Its owner is a member of the demo too.",
  request: { body: body(firstWorkspace) },
  responses: { 201: json("Made; its owner is signed in", setupDone) },
});

export interface SetupRoutesOptions extends SignInRoutesOptions {
  readonly gate: SetupGate;
  readonly demo: Demo;
}

/** The first run. It is open until somebody works here for real, and then never again. */
export function makeSetupRoutes({ authentication, addressOf, gate, demo, mailConfigured }: SetupRoutesOptions) {
  return routes()
    .openapi(look, async (c) => {
      const stage = await asSystemActor(c.var.platform, findSetupStage);
      const { publicUrl } = c.var.platform;
      const [open, onlyDemo] = [stage === "empty", stage === "only-demos"];
      return c.json({ open, onlyDemo, needsLink: gate.needsLink(c.req.raw), publicUrl, mailConfigured }, 200);
    })
    .openapi(lookAround, async (c) => {
      requireGate(c, gate, c.req.valid("json").link);
      const language = languageAskedFor(c.req.header("accept-language"));
      const { workspaceId, userId, isNew } = await asSystemActor(c.var.platform, (ctx) =>
        lookAroundInDemo(ctx, demo, language),
      );
      setCookies(c, await authentication.beginSession(userId));
      return c.json({ workspaceId }, isNew ? 201 : 200);
    })
    .openapi(startEmpty, async (c) => {
      const { link, name, email, password, workspace, timeZone, language } = c.req.valid("json");
      requireGate(c, gate, link);
      const { platform } = c.var;
      // Beside a demo there are accounts whose password somebody could try to guess here.
      const { workspaceId } = await tryPassword(platform, { email, address: addressOf(c) }, () =>
        asSystemActor(platform, (ctx) =>
          setUp(ctx, { name: workspace, timeZone, language, owner: { name, email, password } }),
        ),
      );
      setCookies(c, await authentication.signIn(email, password, c.req.raw.headers));
      return c.json({ workspaceId }, 201);
    });
}

function requireGate(c: HttpContext<AppEnv>, gate: SetupGate, link: string | undefined): void {
  refuseOtherOrigin(c.req.raw, c.var.platform.publicUrl);
  gate.require(c.req.raw, link);
}
