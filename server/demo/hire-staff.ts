import type { Actor, Role, SystemContext } from "../platform/context.ts";
import { newId } from "../platform/id.ts";
import { addMember } from "../workspace/index.ts";

type Member = Extract<Actor, { kind: "member" }>;

/** Who looks after the guests of the demo. Nobody knows their passwords; they are there to be seen working. */
export interface Staff {
  readonly marta: Member;
  readonly daan: Member;
  readonly fleur: Member;
}

/** Puts three colleagues beside the owner. */
export async function hireStaff(ctx: SystemContext, workspaceId: string): Promise<Staff> {
  const hire = async (name: string, role: Role): Promise<Member> => {
    const email = `${name.split(" ")[0]?.toLowerCase()}.${newId().slice(-6)}@demo.example`;
    const { memberId, userId } = await addMember(ctx, { workspaceId, name, email, role });
    return { kind: "member", memberId, userId, name, role };
  };
  return {
    marta: await hire("Marta Kuipers", "manager"),
    daan: await hire("Daan Verhoeven", "agent"),
    fleur: await hire("Fleur Aziz", "agent"),
  };
}
