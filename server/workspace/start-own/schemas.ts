import type { z } from "@hono/zod-openapi";
import { firstWorkspace } from "../setup/schemas.ts";

/** What a workspace of one's own needs to be told: the same as the first one of a server. */
export const ownWorkspace = firstWorkspace.omit({ link: true }).openapi("OwnWorkspace");

export type OwnWorkspace = z.infer<typeof ownWorkspace>;
