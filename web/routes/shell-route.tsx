import { createRoute } from "@tanstack/react-router";
import { requireMember } from "../session/require-member.ts";
import { Shell } from "../ui/Shell.tsx";
import { rootRoute } from "./root-route.tsx";

/** Everything that a signed-in member sees stands in this frame. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "shell",
  beforeLoad: ({ context, location }) => requireMember(context.queryClient, location.href),
  component: Shell,
});
