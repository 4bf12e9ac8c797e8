import { queryOptions } from "@tanstack/react-query";
import { request } from "./request.ts";
import type { Cause, Page } from "./views.ts";

/** The causes that a case can have, in the workspace's own order. */
export const causesQuery = queryOptions({
  queryKey: ["settings", "causes"],
  queryFn: () => request<Page<Cause>>("GET", "/causes", { query: { limit: 200 } }).then((page) => page.items),
});

export function createCause(name: string): Promise<Cause> {
  return request("POST", "/causes", { body: { name } });
}

export function updateCause(id: string, change: { name?: string; position?: number }): Promise<Cause> {
  return request("PATCH", `/causes/${id}`, { body: change });
}
