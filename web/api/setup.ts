import { queryOptions } from "@tanstack/react-query";
import { api, read } from "./client.ts";
import type { FirstWorkspace, OwnWorkspace } from "./views.ts";

/** Whether this server still waits for its first workspace. */
export const setupQuery = queryOptions({
  queryKey: ["setup"],
  queryFn: () => read(api.setup.$get()),
  meta: { public: true },
});

/** Makes the demo workspace, or finds the one that is there, and signs in as its owner. */
export function startDemo(link: string | undefined) {
  return read(api.setup.demo.$post({ json: link === undefined ? {} : { link } }));
}

/** Makes the first workspace and signs its owner in. */
export function startWorkspace(input: FirstWorkspace) {
  return read(api.setup.workspace.$post({ json: input }));
}

/** Makes a workspace of one's own from a demo and signs its owner in. */
export function startOwnWorkspace(input: OwnWorkspace) {
  return read(api.workspaces.$post({ json: input }));
}
