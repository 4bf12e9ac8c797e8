import { queryOptions } from "@tanstack/react-query";
import { chooseWorkspace, chosenWorkspace } from "./chosen-workspace.ts";
import { ProblemError } from "./problem-error.ts";
import { request } from "./request.ts";
import type { Me } from "./views.ts";

/** Who is signed in, in which workspace, and what they may do there. */
export const meQuery = queryOptions({
  queryKey: ["settings", "me"],
  queryFn: readMe,
  staleTime: 60_000,
  // Nobody being signed in is an answer here, and the guard of the routes decides where that leads.
  meta: { public: true },
});

async function readMe(): Promise<Me> {
  try {
    return await request<Me>("GET", "/me");
  } catch (error) {
    if (chosenWorkspace() === undefined || !(error instanceof ProblemError)) throw error;
    // The remembered workspace may be one that this person has left: their first one is asked for instead.
    chooseWorkspace(undefined);
    return request<Me>("GET", "/me");
  }
}

/** Signs in with e-mail and password; the session is a cookie. */
export function signIn(input: { email: string; password: string }): Promise<unknown> {
  return request("POST", "/auth/sign-in/email", { body: input });
}

/** Ends the session. */
export function signOut(): Promise<unknown> {
  return request("POST", "/auth/sign-out", { body: {} });
}

/** Asks for a mail with a link to choose a new password. */
export function requestPasswordReset(email: string): Promise<unknown> {
  return request("POST", "/auth/request-password-reset", { body: { email, redirectTo: "/reset-password" } });
}

/** Sets a new password with the token of that mail. */
export function resetPassword(input: { token: string; newPassword: string }): Promise<unknown> {
  return request("POST", "/auth/reset-password", { body: input });
}

/** Changes the password of whoever is signed in. */
export function changePassword(input: { currentPassword: string; newPassword: string }): Promise<unknown> {
  return request("POST", "/auth/change-password", { body: { ...input, revokeOtherSessions: true } });
}

/** Changes one's own name or language. */
export function updateMe(input: { name?: string; language?: string }): Promise<Me> {
  return request("PATCH", "/me", { body: input });
}
