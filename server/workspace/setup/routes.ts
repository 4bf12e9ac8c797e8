import { randomBytes } from "node:crypto";
import type { Context as HttpContext } from "hono";
import { languageAskedFor } from "../../languages/language-asked-for.ts";
import { asSystemActor } from "../../platform/platform.ts";
import { type AppEnv, route, routes } from "../route.ts";
import { body, json } from "../schemas.ts";
import { type SignInRoutesOptions, setCookies } from "../sign-in/routes.ts";
import { refuseOtherOrigin } from "../sign-in/same-origin.ts";
import type { Demo } from "./demo.ts";
import { demoSetup, firstWorkspace, setupDone, setupView } from "./schemas.ts";
import { isSetupOpen, setUp } from "./set-up.ts";
import type { SetupGate } from "./setup-gate.ts";

const tags = ["Set-up"];

const look = route("public", {
  method: "get",
  path: "/setup",
  tags,
  summary: "Is this server waiting for its first workspace?",
  responses: { 200: json("What a newcomer has to know", setupView) },
});

const lookAround = route("public", {
  method: "post",
  path: "/setup/demo",
  tags,
  summary: "Begin with a demo workspace",
  request: { body: body(demoSetup) },
  responses: { 201: json("Made; its owner is signed in", setupDone) },
});

const startEmpty = route("public", {
  method: "post",
  path: "/setup/workspace",
  tags,
  summary: "Begin with a workspace of your own",
  request: { body: body(firstWorkspace) },
  responses: { 201: json("Made; its owner is signed in", setupDone) },
});

export interface SetupRoutesOptions extends SignInRoutesOptions {
  readonly gate: SetupGate;
  readonly demo: Demo;
  readonly mailConfigured: boolean;
}

/** The first run. It is open until there is a workspace, and then never again. */
export function makeSetupRoutes({ authentication, gate, demo, mailConfigured }: SetupRoutesOptions) {
  return routes()
    .openapi(look, async (c) => {
      const open = await asSystemActor(c.var.platform, isSetupOpen);
      const { publicUrl } = c.var.platform;
      return c.json({ open, needsLink: gate.needsLink(c.req.raw), publicUrl, mailConfigured }, 200);
    })
    .openapi(lookAround, async (c) => {
      requireGate(c, gate, c.req.valid("json").link);
      const language = languageAskedFor(c.req.header("accept-language"));
      // Nobody needs to know the password: the owner of a demo is whoever is signed in as such.
      const owner = {
        name: "Robin",
        email: "owner@demo.example",
        password: randomBytes(24).toString("base64url"),
      };
      const { workspaceId } = await asSystemActor(c.var.platform, async (ctx) => {
        const { timeZone } = demo;
        const created = await setUp(ctx, { name: demo.name(language), timeZone, language, isDemo: true, owner });
        await demo.fill(ctx, created, language);
        return created;
      });
      setCookies(c, await authentication.signIn(owner.email, owner.password, c.req.raw.headers));
      return c.json({ workspaceId }, 201);
    })
    .openapi(startEmpty, async (c) => {
      const { link, name, email, password, workspace, timeZone, language } = c.req.valid("json");
      requireGate(c, gate, link);
      const { workspaceId } = await asSystemActor(c.var.platform, (ctx) =>
        setUp(ctx, { name: workspace, timeZone, language, owner: { name, email, password } }),
      );
      setCookies(c, await authentication.signIn(email, password, c.req.raw.headers));
      return c.json({ workspaceId }, 201);
    });
}

function requireGate(c: HttpContext<AppEnv>, gate: SetupGate, link: string | undefined): void {
  refuseOtherOrigin(c.req.raw, c.var.platform.publicUrl);
  gate.require(c.req.raw, link);
}
