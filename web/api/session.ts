import { queryOptions } from "@tanstack/react-query";
import { chooseWorkspace, chosenWorkspace } from "./chosen-workspace.ts";
import { api, done, read } from "./client.ts";
import type { Language } from "./language.ts";
import { ProblemError } from "./problem-error.ts";

/** Who is signed in, in which workspace, and what they may do there. */
export const meQuery = queryOptions({
  queryKey: ["settings", "me"],
  queryFn: readMe,
  staleTime: 60_000,
  // Nobody being signed in is an answer here, and the guard of the routes decides where that leads.
  meta: { public: true },
});

async function readMe() {
  try {
    return await read(api.me.$get());
  } catch (error) {
    const isNotTheirs = error instanceof ProblemError && error.status === 401;
    if (chosenWorkspace() === undefined || !isNotTheirs) throw error;
    // The remembered workspace may be one that this person has left: their first one is asked for instead.
    chooseWorkspace(undefined);
    return read(api.me.$get());
  }
}

/** Signs in with e-mail and password; the session is a cookie. */
export function signIn(input: { email: string; password: string }) {
  return done(api.auth["sign-in"].email.$post({ json: input }));
}

/** Ends the session. */
export function signOut() {
  return done(api.auth["sign-out"].$post());
}

/** Asks for a mail with a link to choose a new password. */
export function requestPasswordReset(email: string) {
  return done(api.auth["request-password-reset"].$post({ json: { email } }));
}

/** Sets a new password with the token of that mail. */
export function resetPassword(input: { token: string; newPassword: string }) {
  return done(api.auth["reset-password"].$post({ json: input }));
}

/** Changes the password of whoever is signed in. */
export function changePassword(input: { currentPassword: string; newPassword: string }) {
  return done(api.auth["change-password"].$post({ json: input }));
}

/** Changes one's own name or language. */
export function updateMe(input: { name?: string; language?: Language }) {
  return done(api.me.$patch({ json: input }));
}
