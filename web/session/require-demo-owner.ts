import type { QueryClient } from "@tanstack/react-query";
import { redirect } from "@tanstack/react-router";
import { meQuery } from "../api/session.ts";
import { mayStartOwn } from "./may-start-own.ts";
import { requireMember } from "./require-member.ts";

/** Lets the owner of a demo in who has no place of their own; every other member goes to where the work is. */
export async function requireDemoOwner(queryClient: QueryClient, back: string): Promise<void> {
  await requireMember(queryClient, back);
  if (!mayStartOwn(await queryClient.ensureQueryData(meQuery))) throw redirect({ to: "/now" });
}
