import { queryOptions } from "@tanstack/react-query";
import { pagedQuery } from "./paged-query.ts";
import { request } from "./request.ts";
import type {
  ApiKey,
  AuditEntry,
  Invitation,
  InvitedRole,
  Member,
  OfferedInvitation,
  Page,
  Place,
  Role,
  Team,
  Workspace,
  WorkspaceSettings,
} from "./views.ts";

const all = { limit: 200 };

/** Everybody who works in the workspace. */
export const membersQuery = queryOptions({
  queryKey: ["settings", "members"],
  queryFn: () => request<Page<Member>>("GET", "/members", { query: all }).then((page) => page.items),
});

export const invitationsQuery = queryOptions({
  queryKey: ["settings", "invitations"],
  queryFn: () => request<Page<Invitation>>("GET", "/invitations", { query: all }).then((page) => page.items),
});

export const apiKeysQuery = queryOptions({
  queryKey: ["settings", "api-keys"],
  queryFn: () => request<Page<ApiKey>>("GET", "/api-keys", { query: all }).then((page) => page.items),
});

export const teamsQuery = queryOptions({
  queryKey: ["settings", "teams"],
  queryFn: () => request<Page<Team>>("GET", "/teams", { query: all }).then((page) => page.items),
});

export const placesQuery = queryOptions({
  queryKey: ["settings", "places"],
  queryFn: () => request<Page<Place>>("GET", "/places", { query: all }).then((page) => page.items),
});

export const auditQuery = pagedQuery<AuditEntry>(["settings", "audit"], "/audit");

/** What an invitation offers, read by whoever holds its link. */
export function offeredInvitationQuery(token: string) {
  return queryOptions({
    queryKey: ["invitation", token],
    queryFn: () => request<OfferedInvitation>("GET", `/invitations/by-token/${encodeURIComponent(token)}`),
    meta: { public: true },
  });
}

export function acceptInvitation(token: string, input: { name?: string; password?: string }): Promise<unknown> {
  return request("POST", `/invitations/by-token/${encodeURIComponent(token)}/accept`, { body: input });
}

export interface WorkspaceChange {
  readonly name?: string;
  readonly timeZone?: string;
  readonly language?: string;
  readonly settings?: Partial<WorkspaceSettings>;
}

export function updateWorkspace(change: WorkspaceChange): Promise<Workspace> {
  return request("PATCH", "/workspace", { body: change });
}

export function updateMember(id: string, role: Role): Promise<Member> {
  return request("PATCH", `/members/${id}`, { body: { role } });
}

export function removeMember(id: string): Promise<unknown> {
  return request("DELETE", `/members/${id}`);
}

export function restoreMember(id: string): Promise<unknown> {
  return request("POST", `/members/${id}/restore`);
}

export function invite(input: { email: string; role: InvitedRole }): Promise<Invitation & { link: string }> {
  return request("POST", "/invitations", { body: input });
}

export function withdrawInvitation(id: string, keepalive: boolean): Promise<unknown> {
  return request("DELETE", `/invitations/${id}`, { keepalive });
}

export function createApiKey(input: { name: string; role: InvitedRole }): Promise<ApiKey & { key: string }> {
  return request("POST", "/api-keys", { body: input });
}

export function revokeApiKey(id: string, keepalive: boolean): Promise<unknown> {
  return request("DELETE", `/api-keys/${id}`, { keepalive });
}

export function createTeam(input: { name: string; memberIds: readonly string[] }): Promise<Team> {
  return request("POST", "/teams", { body: input });
}

export function updateTeam(id: string, input: { name?: string; memberIds?: readonly string[] }): Promise<Team> {
  return request("PATCH", `/teams/${id}`, { body: input });
}

export function createPlace(name: string): Promise<Place> {
  return request("POST", "/places", { body: { name } });
}

export function updatePlace(id: string, name: string): Promise<Place> {
  return request("PATCH", `/places/${id}`, { body: { name } });
}

/** What can be put away and taken back: the words are those of the address. */
export type Archivable = "teams" | "places" | "causes" | "touchpoints";

export function archive(kind: Archivable, id: string): Promise<unknown> {
  return request("POST", `/${kind}/${id}/archive`);
}

export function restore(kind: Archivable, id: string): Promise<unknown> {
  return request("POST", `/${kind}/${id}/restore`);
}
