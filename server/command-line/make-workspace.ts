import { type Config, loadSecret, publicUrlOf } from "../config.ts";
import type { SystemContext } from "../platform/context.ts";
import { joinDatabase, type OpenDatabase } from "../platform/database/open.ts";
import { describeError } from "../platform/describe-error.ts";
import { makePlatform } from "../platform/make-platform.ts";
import { asActor, asSystemActor, type Platform } from "../platform/platform.ts";
import { Refusal } from "../platform/refusal.ts";
import { SetupProblem } from "../platform/setup-problem.ts";
import { subscribeRecover } from "../recover/index.ts";
import { createApiKey, createWorkspaceWithOwner, lockSetup, ownsWorkspaceNamed } from "../workspace/index.ts";
import type { WantedWorkspace } from "./bootstrap.ts";

export interface MadeWorkspace {
  readonly workspace: string;
  readonly apiKey: string;
  readonly address: string;
}

/** Makes a workspace with its owner and an API key. Throws `SetupProblem` when the workspace cannot be made as wanted. */
export async function makeWorkspace(config: Config, wanted: WantedWorkspace): Promise<MadeWorkspace> {
  const database = await joinDatabase(config);
  const platform = platformFor(config, database);
  try {
    return await fill(platform, wanted);
  } catch (error) {
    if (error instanceof Refusal) throw new SetupProblem(error.message);
    throw error;
  } finally {
    platform.live.stop();
    await database.close();
  }
}

async function fill(platform: Platform, wanted: WantedWorkspace): Promise<MadeWorkspace> {
  const { workspaceId, owner } = await asSystemActor(platform, async (ctx) => {
    if (!wanted.another) await refuseSameAgain(ctx, wanted);
    return createWorkspaceWithOwner(ctx, {
      name: wanted.workspace,
      timeZone: wanted["time-zone"] ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
      language: wanted.language,
      owner: { name: wanted.name, email: wanted.email, password: wanted.password },
    });
  });
  const { key } = await asActor(platform, workspaceId, owner, (ctx) =>
    createApiKey(ctx, { name: "Bootstrap", role: "admin" }),
  );
  return { workspace: workspaceId, apiKey: key, address: platform.publicUrl };
}

/** A script that is run once more would otherwise make a second workspace that nobody can tell from the first. */
async function refuseSameAgain(ctx: SystemContext, { email, workspace }: WantedWorkspace): Promise<void> {
  await lockSetup(ctx.tx);
  if (!(await ownsWorkspaceNamed(ctx.tx, email.toLowerCase(), workspace))) return;
  throw new SetupProblem(
    `${email} owns a workspace named ${workspace} already. Nothing was changed. ` +
      "To make another one of the same name, add --another.",
  );
}

function platformFor(config: Config, database: OpenDatabase): Platform {
  const platform = makePlatform(database, {
    publicUrl: publicUrlOf(config, config.port),
    secret: loadSecret(config),
    onError: (error) => console.error(describeError(error)),
  });
  subscribeRecover(platform);
  return platform;
}
