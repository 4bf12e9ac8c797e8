export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** "?a=1&b=2" without what is undefined, null or empty; nothing when nothing is left. For addresses that are opened. */
export function queryString(query: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === "") continue;
    search.set(name, String(value));
  }
  return search.size === 0 ? "" : `?${search}`;
}
