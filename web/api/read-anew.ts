import { focusManager, type Query, type QueryClient } from "@tanstack/react-query";

/**
 * Reads what begins with this key again, as far as it is on screen; without a key, everything. A fetch under way is
 * neither broken off nor trusted, for its answer may have left the server before the change: after it comes another.
 * On a hidden page nothing is fetched; what was read is marked as old, and the library reads it when the page is seen.
 */
export async function readAnew(queryClient: QueryClient, key?: string): Promise<void> {
  const queries = queryClient.getQueryCache().findAll(key === undefined ? {} : { queryKey: [key] });
  await Promise.all(queries.map((query) => readOneAnew(queryClient, query)));
}

async function readOneAnew(queryClient: QueryClient, query: Query): Promise<void> {
  if (query.state.fetchStatus !== "idle") await query.promise?.catch(() => undefined);
  const refetchType = focusManager.isFocused() ? "active" : "none";
  await queryClient.invalidateQueries({ queryKey: query.queryKey, exact: true, refetchType }, { cancelRefetch: false });
}
