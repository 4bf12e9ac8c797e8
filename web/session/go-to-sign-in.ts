import type { QueryClient } from "@tanstack/react-query";
import type { AnyRouter } from "@tanstack/react-router";

/** Sends somebody whose session has ended to sign in, and back afterwards to where they were. */
export function goToSignIn(router: AnyRouter, queryClient: QueryClient): void {
  const { pathname, href } = router.state.location;
  if (pathname === "/sign-in" || pathname === "/welcome") return;
  queryClient.clear();
  void router.navigate({ to: "/sign-in", search: { back: href } });
}
