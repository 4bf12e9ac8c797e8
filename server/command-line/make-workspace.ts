import { type Config, loadSecret, publicUrlOf } from "../config.ts";
import { joinDatabase, type OpenDatabase } from "../platform/database/open.ts";
import { describeError } from "../platform/describe-error.ts";
import { makePlatform } from "../platform/make-platform.ts";
import { asActor, asSystemActor, type Platform } from "../platform/platform.ts";
import { Refusal } from "../platform/refusal.ts";
import { SetupProblem } from "../platform/setup-problem.ts";
import { subscribeRecover } from "../recover/index.ts";
import { createApiKey, createWorkspaceWithOwner } from "../workspace/index.ts";
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
  const { workspaceId, owner } = await asSystemActor(platform, (ctx) =>
    createWorkspaceWithOwner(ctx, {
      name: wanted.workspace,
      timeZone: wanted["time-zone"] ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
      language: wanted.language,
      owner: { name: wanted.name ?? wanted.email, email: wanted.email, password: wanted.password },
    }),
  );
  const { key } = await asActor(platform, workspaceId, owner, (ctx) =>
    createApiKey(ctx, { name: "Bootstrap", role: "admin" }),
  );
  return { workspace: workspaceId, apiKey: key, address: platform.publicUrl };
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
