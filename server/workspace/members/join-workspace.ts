import type { Role, SystemContext } from "../../platform/context.ts";
import { newId } from "../../platform/id.ts";
import { findMemberOfUser, insertMember, updateMember } from "./queries.ts";

interface Joining {
  readonly workspaceId: string;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

export interface Joined {
  readonly memberId: string;
  /** Whether they were no member a moment ago. */
  readonly isNew: boolean;
}

/** Makes somebody who has an account a member. Who was removed is let in again; who is a member stays as they are. */
export async function joinWorkspace(ctx: SystemContext, joining: Joining): Promise<Joined> {
  const { workspaceId, userId, name, email, role } = joining;
  const known = await findMemberOfUser(ctx.tx, workspaceId, userId);
  if (known && !known.removed_at) return { memberId: known.id, isNew: false };
  if (known) {
    await updateMember(ctx.tx, workspaceId, known.id, { removed_at: null, role });
    return { memberId: known.id, isNew: true };
  }
  const memberId = newId();
  const member = { workspace_id: workspaceId, id: memberId, user_id: userId, name, email, role };
  await insertMember(ctx.tx, { ...member, created_at: ctx.clock.now() });
  return { memberId, isNew: true };
}
