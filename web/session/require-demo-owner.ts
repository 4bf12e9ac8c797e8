import type { QueryClient } from "@tanstack/react-query";
import { redirect } from "@tanstack/react-router";
import { meQuery } from "../api/session.ts";
import { requireMember } from "./require-member.ts";

/** Lets the owner of a demo in; every other member goes to where the work is. */
export async function requireDemoOwner(queryClient: QueryClient, back: string): Promise<void> {
  await requireMember(queryClient, back);
  const { workspace, permissions } = await queryClient.ensureQueryData(meQuery);
  if (!workspace.isDemo || !permissions.includes("owners:write")) throw redirect({ to: "/now" });
}
