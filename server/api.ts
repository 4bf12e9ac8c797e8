import { type Askables, makeAskRoutes } from "./ask/index.ts";
import { customerRoutes } from "./customers/index.ts";
import { describeParameters } from "./describe-parameters.ts";
import { type Intake, makeListenRoutes } from "./listen/index.ts";
import type { Platform } from "./platform/platform.ts";
import { recoverRoutes } from "./recover/index.ts";
import { makeReferenceRoutes } from "./reference-routes.ts";
import { understandRoutes } from "./understand/index.ts";
import {
  type Authenticate,
  liveRoutes,
  makeWorkspaceRoutes,
  routes,
  type WorkspaceRoutesOptions,
} from "./workspace/index.ts";

/** What the API is made from. */
export interface ApiParts {
  readonly platform: Platform;
  readonly authenticate: Authenticate;
  readonly workspace: WorkspaceRoutesOptions;
  readonly askables: Askables;
  readonly intake: Intake;
}

/** The whole API under /api/v1, in the order of the loop, with its description for programs and for people. */
export function makeApi(parts: ApiParts) {
  const api = routes()
    .route("/", makeWorkspaceRoutes(parts.workspace))
    .route("/", customerRoutes)
    .route("/", makeAskRoutes())
    .route("/", makeListenRoutes(parts.intake))
    .route("/", understandRoutes)
    .route("/", recoverRoutes)
    .route("/", liveRoutes);

  api.openAPIRegistry.registerComponent("securitySchemes", "apiKey", { type: "http", scheme: "bearer" });
  api.openAPIRegistry.registerComponent("securitySchemes", "session", {
    type: "apiKey",
    in: "cookie",
    name: "croquette-session",
  });
  const description = {
    openapi: "3.1.0",
    info: { title: "Croquette", version: "1", license: { name: "AGPL-3.0-or-later", identifier: "AGPL-3.0-or-later" } },
    servers: [{ url: "/api/v1" }],
  };
  return api.route(
    "/",
    makeReferenceRoutes(() => describeParameters(api.getOpenAPI31Document(description))),
  );
}

/** For the typed client. */
export type Api = ReturnType<typeof makeApi>;
