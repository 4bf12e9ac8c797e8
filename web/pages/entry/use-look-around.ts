import { useMutation } from "@tanstack/react-query";
import { startDemo } from "../../api/setup.ts";
import { useEnter } from "./use-enter.ts";

/** Makes the demo, or finds the one that is there, and goes in. */
export function useLookAround(link: string | undefined) {
  const enter = useEnter();
  return useMutation({
    mutationFn: () => startDemo(link),
    meta: { public: true },
    onSuccess: ({ workspaceId }) => enter("/now", workspaceId),
  });
}
