import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { ProblemError, UnreachableError } from "./problem-error.ts";

declare module "@tanstack/react-query" {
  interface Register {
    /** Public questions are asked before anybody is signed in: a refusal of one does not mean that a session ended. */
    queryMeta: { readonly public?: boolean };
    mutationMeta: { readonly public?: boolean };
  }
}

interface Reactions {
  /** The session is over: whatever was asked, the person has to sign in again. */
  readonly onSignedOut: () => void;
}

/** The cache of everything that was read from the server. */
export function makeQueryClient({ onSignedOut }: Reactions): QueryClient {
  const onError = (error: Error) => {
    if (error instanceof ProblemError && error.status === 401) onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError: (error, query) => query.meta?.public !== true && onError(error) }),
    mutationCache: new MutationCache({
      onError: (error, _variables, _result, mutation) => mutation.meta?.public !== true && onError(error),
    }),
    defaultOptions: {
      // Without a network everything fails at once, in words. Waiting for it would be a spinner without an end, and
      // what somebody sent would leave later behind their back.
      queries: {
        staleTime: 30_000,
        retry: mayRetry,
        // Twice, within a second: whoever waits is told soon, and has a button to try again.
        retryDelay: (failures) => 250 * 2 ** failures,
        refetchOnWindowFocus: true,
        refetchOnReconnect: true,
        networkMode: "always",
      },
      mutations: { retry: false, networkMode: "always" },
    },
  });
}

// A refusal stays a refusal; only what may pass by itself is tried again.
function mayRetry(failures: number, error: Error): boolean {
  if (failures >= 2) return false;
  if (error instanceof UnreachableError) return true;
  return error instanceof ProblemError && error.status >= 500;
}
