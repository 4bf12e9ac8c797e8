import type { Page } from "./views.ts";

/** Reads a list to its end, however many pages that is: what is missing could not be chosen. */
export async function everyItem<Item>(
  readPage: (query: { readonly limit: number; readonly cursor?: string }) => Promise<Page<Item>>,
): Promise<Item[]> {
  let page = await readPage({ limit });
  const items = [...page.items];
  while (page.nextCursor !== null) {
    page = await readPage({ limit, cursor: page.nextCursor });
    items.push(...page.items);
  }
  return items;
}

/** The most that the server gives at once. */
const limit = 200;
