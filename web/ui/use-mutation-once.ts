import { hashKey, type UseMutationOptions, type UseMutationResult, useMutation } from "@tanstack/react-query";
import { useRef } from "react";

/**
 * A mutation that is sent once, however often it is clicked: the same again, while it is on its way, is the same one. A
 * button that shows that it is busy comes too late for a double click, because React hears of it a moment later.
 */
export function useMutationOnce<Data, Variables = void>(
  options: UseMutationOptions<Data, Error, Variables>,
): UseMutationResult<Data, Error, Variables> {
  const underway = useRef(new Map<string, Promise<Data>>());
  const mutation = useMutation(options);
  type Sending = typeof mutation.mutateAsync;
  const mutateAsync: Sending = (...sending: Parameters<Sending>) => {
    const key = hashKey([sending[0]]);
    const same = underway.current.get(key);
    if (same) return same;
    const sent = mutation.mutateAsync(...sending).finally(() => underway.current.delete(key));
    underway.current.set(key, sent);
    return sent;
  };
  const mutate: typeof mutation.mutate = (...sending: Parameters<Sending>) => {
    // What fails is told by the mutation's own `onError` and `error`.
    mutateAsync(...sending).catch(() => undefined);
  };
  return { ...mutation, mutate, mutateAsync };
}
