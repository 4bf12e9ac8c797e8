import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { chooseWorkspace } from "../../api/chosen-workspace.ts";

/** Goes into the workspace after a session has begun; nothing of an earlier one stays. */
export function useEnter() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return async (to: "/now" | "/first-touchpoint", workspaceId?: string) => {
    chooseWorkspace(workspaceId);
    queryClient.clear();
    await navigate({ to, search: {} });
  };
}
