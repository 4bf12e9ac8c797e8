import { randomBytes } from "node:crypto";
import { hashPassword } from "better-auth/crypto";
import type { Role, SystemContext } from "../../platform/context.ts";
import { newId } from "../../platform/id.ts";
import { createUser } from "../sign-in/find-or-create-user.ts";
import { insertMember } from "./queries.ts";

export interface AddedMember {
  readonly memberId: string;
  readonly userId: string;
}

/** Puts somebody with a new account into a workspace. Nobody knows the password; it can be reset by mail. */
export async function addMember(
  ctx: SystemContext,
  { workspaceId, name, email, role }: { workspaceId: string; name: string; email: string; role: Role },
): Promise<AddedMember> {
  const passwordHash = await hashPassword(randomBytes(24).toString("base64url"));
  const user = await createUser(ctx, { name, email, passwordHash });
  const memberId = newId();
  await insertMember(ctx.tx, {
    workspace_id: workspaceId,
    id: memberId,
    user_id: user.id,
    name,
    email,
    role,
    created_at: ctx.clock.now(),
  });
  return { memberId, userId: user.id };
}
