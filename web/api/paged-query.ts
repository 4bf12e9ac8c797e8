import { infiniteQueryOptions } from "@tanstack/react-query";
import { type Query, request } from "./request.ts";
import type { Page } from "./views.ts";

/** A list that is read page by page with the server's cursor. Its key begins with a topic (see `live.ts`). */
export function pagedQuery<T>(key: readonly unknown[], path: string, query: Query = {}) {
  return infiniteQueryOptions({
    queryKey: [...key, query],
    queryFn: ({ pageParam }) => request<Page<T>>("GET", path, { query: { ...query, cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    select: (data) => data.pages.flatMap((page) => page.items),
  });
}
