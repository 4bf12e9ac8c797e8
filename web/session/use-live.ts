import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { listenLive } from "../api/live.ts";

/** Keeps the workspace's screens up to date. False when the line has been down for a while. */
export function useLive(workspaceId: string): boolean {
  const queryClient = useQueryClient();
  const [live, setLive] = useState(true);
  useEffect(() => listenLive({ workspaceId, queryClient, onLiveChange: setLive }), [workspaceId, queryClient]);
  return live;
}
