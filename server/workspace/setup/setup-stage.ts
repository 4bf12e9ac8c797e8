import type { SystemContext } from "../../platform/context.ts";
import { whichWorkspacesExist } from "../queries.ts";

/** How far a server is: nobody has begun, somebody has only looked around, or somebody works here. */
export type SetupStage = "empty" | "only-demos" | "done";

/** How far this server is. */
export async function findSetupStage(ctx: SystemContext): Promise<SetupStage> {
  const { any, real } = await whichWorkspacesExist(ctx.tx);
  if (real) return "done";
  return any ? "only-demos" : "empty";
}
