import { queryOptions } from "@tanstack/react-query";
import { request } from "./request.ts";
import type { Setup } from "./views.ts";

/** Whether this server still waits for its first workspace. */
export const setupQuery = queryOptions({
  queryKey: ["setup"],
  queryFn: () => request<Setup>("GET", "/setup"),
  meta: { public: true },
});

export interface FirstWorkspace {
  readonly link?: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly workspace: string;
  readonly timeZone: string;
  readonly language: string;
}

/** Makes the demo workspace and signs in as its owner. */
export function startDemo(link: string | undefined): Promise<{ workspaceId: string }> {
  return request("POST", "/setup/demo", { body: link ? { link } : {} });
}

/** Makes the first workspace and signs its owner in. */
export function startWorkspace(input: FirstWorkspace): Promise<{ workspaceId: string }> {
  return request("POST", "/setup/workspace", { body: input });
}
