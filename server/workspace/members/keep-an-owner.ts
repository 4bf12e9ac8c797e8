import { Refusal } from "../../platform/refusal.ts";
import type { LockedMember } from "./lock-member.ts";

/** Throws `conflict` when nobody but this member owns the workspace. */
export function keepAnOwner({ hasOtherOwner }: LockedMember): void {
  if (!hasOtherOwner) throw new Refusal("conflict", "A workspace needs an owner. Make somebody else an owner first.");
}
