import type { Actor, Context, SystemContext } from "../platform/context.ts";

/** Lets somebody act at a time that has passed: with its clock, and without telling anybody, since it is long over. */
export function inThePast(ctx: SystemContext, workspaceId: string, actor: Actor, time: Date): Context {
  return {
    tx: ctx.tx,
    clock: { now: () => time },
    publish: async () => {},
    enqueue: async () => {},
    announce: () => {},
    workspaceId,
    actor,
  };
}
