import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { chooseWorkspace } from "../api/chosen-workspace.ts";
import { signOut } from "../api/session.ts";

/** Ends the session and forgets everything that was read in it. */
export function useSignOut(): () => Promise<void> {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    await signOut();
    chooseWorkspace(undefined);
    await navigate({ to: "/sign-in", search: {} });
    queryClient.clear();
  };
}
