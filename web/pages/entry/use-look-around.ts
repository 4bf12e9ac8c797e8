import { startDemo } from "../../api/setup.ts";
import { useMutationOnce } from "../../ui/use-mutation-once.ts";
import { useEnter } from "./use-enter.ts";

/** Makes the demo, or finds the one that is there, and goes in. */
export function useLookAround(link: string | undefined) {
  const enter = useEnter();
  return useMutationOnce({
    mutationFn: () => startDemo(link),
    meta: { public: true },
    onSuccess: ({ workspaceId }) => enter("/now", workspaceId),
  });
}
