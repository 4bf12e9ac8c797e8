import { hashPassword } from "better-auth/crypto";
import type { Actor, Context, Role, SystemContext } from "../platform/context.ts";
import { newId } from "../platform/id.ts";
import { asActor, asSystemActor, type Platform } from "../platform/platform.ts";
import { createApiKey } from "../workspace/api-keys/create-api-key.ts";
import { createWorkspaceFor } from "../workspace/create-workspace.ts";
import { insertMember } from "../workspace/members/queries.ts";
import { createUser } from "../workspace/sign-in/find-or-create-user.ts";

/** The password of every person in a test. */
export const testPassword = "a password for tests";

/** Hashing is slow on purpose: once a process is enough. */
const testPasswordHash = hashPassword(testPassword);

export interface TestMember {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly actor: Extract<Actor, { kind: "member" }>;
}

/** A workspace of its own for a test, with somebody in every role and an API key. */
export interface TestWorkspace {
  readonly id: string;
  readonly code: string;
  readonly members: Readonly<Record<Role, TestMember>>;
  /** The key as a client sends it, with the role of an admin. */
  readonly apiKey: string;
  readonly apiKeyId: string;
  /** Runs a verb as the member with this role, in a transaction of its own. */
  as<T>(role: Role, work: (ctx: Context) => Promise<T>): Promise<T>;
  /** Runs a verb as this actor. */
  asActor<T>(actor: Actor, work: (ctx: Context) => Promise<T>): Promise<T>;
}

/** Mints a workspace with members of every role. */
export async function createTestWorkspace(
  platform: Platform,
  options: { name?: string; timeZone?: string; language?: string; isDemo?: boolean } = {},
): Promise<TestWorkspace> {
  const suffix = newId().slice(-12);
  const minted = await asSystemActor(platform, async (ctx) => {
    const email = `owner-${suffix}@example.com`;
    const user = await createUser(ctx, { name: "Olga Owner", email, passwordHash: await testPasswordHash });
    const created = await createWorkspaceFor(
      ctx,
      {
        name: options.name ?? `Bistro ${suffix}`,
        timeZone: options.timeZone ?? "Europe/Amsterdam",
        language: options.language ?? "en",
        isDemo: options.isDemo ?? false,
      },
      { ...user, name: "Olga Owner" },
    );
    const { workspaceId, owner } = created;
    const members = {
      owner: { ...owner, id: owner.memberId, email, actor: owner },
      admin: await mintMember(ctx, workspaceId, "admin", "Adam Admin", suffix),
      manager: await mintMember(ctx, workspaceId, "manager", "Mira Manager", suffix),
      agent: await mintMember(ctx, workspaceId, "agent", "Aagje Agent", suffix),
      viewer: await mintMember(ctx, workspaceId, "viewer", "Vito Viewer", suffix),
    };
    return { id: workspaceId, code: created.code, members };
  });
  const as = <T>(role: Role, work: (ctx: Context) => Promise<T>) =>
    asActor(platform, minted.id, minted.members[role].actor, work);
  const apiKey = await as("owner", (ctx) => createApiKey(ctx, { name: "Tests", role: "admin" }));

  return {
    ...minted,
    apiKey: apiKey.key,
    apiKeyId: apiKey.id,
    as,
    asActor: (actor, work) => asActor(platform, minted.id, actor, work),
  };
}

/** Adds somebody more to a workspace. */
export function addTestMember(platform: Platform, workspace: TestWorkspace, role: Role): Promise<TestMember> {
  const suffix = newId().slice(-12);
  return asSystemActor(platform, (ctx) => mintMember(ctx, workspace.id, role, `Nova ${suffix}`, suffix));
}

async function mintMember(
  ctx: SystemContext,
  workspaceId: string,
  role: Role,
  name: string,
  suffix: string,
): Promise<TestMember> {
  const email = `${role}-${suffix}@example.com`;
  const user = await createUser(ctx, { name, email, passwordHash: await testPasswordHash });
  const id = newId();
  const createdAt = ctx.clock.now();
  await insertMember(ctx.tx, {
    workspace_id: workspaceId,
    id,
    user_id: user.id,
    name,
    email,
    role,
    created_at: createdAt,
  });
  return {
    id,
    userId: user.id,
    name,
    email,
    role,
    actor: { kind: "member", memberId: id, userId: user.id, name, role },
  };
}
