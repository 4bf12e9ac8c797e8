import { randomBytes } from "node:crypto";
import type { SystemContext } from "../../platform/context.ts";
import { Refusal } from "../../platform/refusal.ts";
import { createWorkspaceWithOwner } from "../create-workspace.ts";
import { lockSetup } from "../queries.ts";
import type { Demo } from "./demo.ts";
import { demoOwner } from "./demo-owner.ts";
import { findOwnedDemo } from "./queries.ts";
import { setUpAlready } from "./set-up.ts";
import { findSetupStage } from "./setup-stage.ts";

export interface Lookout {
  readonly workspaceId: string;
  /** The account of the demo's owner. */
  readonly userId: string;
  readonly isNew: boolean;
}

/**
 * Makes the demo, or finds the one that is there, for whoever may set the server up. Throws `gone` once somebody works
 * here for real: from then on nobody gets in without a password.
 */
export async function lookAround(ctx: SystemContext, demo: Demo, language: string): Promise<Lookout> {
  await lockSetup(ctx.tx);
  switch (await findSetupStage(ctx)) {
    case "done":
      throw setUpAlready();
    case "only-demos":
      return findDemo(ctx);
    case "empty":
      return makeDemo(ctx, demo, language);
  }
}

async function findDemo(ctx: SystemContext): Promise<Lookout> {
  const found = await findOwnedDemo(ctx.tx, demoOwner.email);
  if (found) return { ...found, isNew: false };
  throw new Refusal("gone", "Nobody looks around in this demo any more. Sign in, or start with your own place.");
}

async function makeDemo(ctx: SystemContext, demo: Demo, language: string): Promise<Lookout> {
  const password = randomBytes(24).toString("base64url");
  // It has been there for a while, as what happened in it has.
  const opened = demo.openedAt(ctx.clock.now());
  const created = await createWorkspaceWithOwner(
    { ...ctx, clock: { now: () => opened } },
    {
      name: demo.name(language),
      timeZone: demo.timeZone,
      language,
      isDemo: true,
      owner: { ...demoOwner, password },
    },
  );
  await demo.fill(ctx, created, language);
  return { workspaceId: created.workspaceId, userId: created.owner.userId, isNew: true };
}
