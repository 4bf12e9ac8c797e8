import { queryOptions } from "@tanstack/react-query";
import { api, read } from "./client.ts";

/** The causes that a case can have, in the workspace's own order. */
export const causesQuery = queryOptions({
  queryKey: ["settings", "causes"],
  queryFn: async () => (await read(api.causes.$get({ query: {} }))).items,
});

export function createCause(name: string) {
  return read(api.causes.$post({ json: { name } }));
}

export function updateCause(id: string, change: { name?: string; position?: number }) {
  return read(api.causes[":id"].$patch({ param: { id }, json: change }));
}
