import type { Role } from "../../platform/context.ts";
import type { MemberView } from "./schemas.ts";

interface MemberRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly created_at: Date;
}

/** A member as the API shows it. */
export function viewMember(row: MemberRow): MemberView {
  return { id: row.id, name: row.name, email: row.email, role: row.role, createdAt: row.created_at.toISOString() };
}
