import { infiniteQueryOptions } from "@tanstack/react-query";
import type { Page } from "./views.ts";

/** A list that is read page by page with the server's cursor. Its key begins with a topic (see `live.ts`). */
export function pagedQuery<Item, Filter extends object>(
  key: readonly unknown[],
  filter: Filter,
  readPage: (query: Filter & { cursor?: string }) => Promise<Page<Item>>,
) {
  return infiniteQueryOptions({
    queryKey: [...key, filter],
    queryFn: ({ pageParam }) => readPage(pageParam === undefined ? filter : { ...filter, cursor: pageParam }),
    initialPageParam: firstPage(),
    getNextPageParam: (last) => last.nextCursor,
    select: (data) => data.pages.flatMap((page) => page.items),
  });
}

// The first page has no cursor; the library infers from this that later ones have.
function firstPage(): string | undefined {
  return undefined;
}
