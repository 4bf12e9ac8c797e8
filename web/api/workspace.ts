import { queryOptions } from "@tanstack/react-query";
import type { InferRequestType } from "hono/client";
import { api, done, read } from "./client.ts";
import { everyItem } from "./every-item.ts";
import { pagedQuery } from "./paged-query.ts";
import type { InvitedRole, Page, Place, Role } from "./views.ts";

/** Everybody who works in the workspace. */
export const membersQuery = queryOptions({
  queryKey: ["settings", "members"],
  queryFn: () => everyItem((page) => read(api.members.$get({ query: page }))),
});

export const invitationsQuery = queryOptions({
  queryKey: ["settings", "invitations"],
  queryFn: () => everyItem((page) => read(api.invitations.$get({ query: page }))),
});

export const apiKeysQuery = queryOptions({
  queryKey: ["settings", "api-keys"],
  queryFn: () => everyItem((page) => read(api["api-keys"].$get({ query: page }))),
});

export const teamsQuery = queryOptions({
  queryKey: ["settings", "teams"],
  queryFn: () => everyItem((page) => read(api.teams.$get({ query: page }))),
});

export const placesQuery = queryOptions({
  queryKey: ["settings", "places"],
  queryFn: () => everyItem((page) => read(api.places.$get({ query: page }))),
});

/** What the settings list by name alone and put away: the words are those of the address. */
export type NamedKind = "places" | "teams" | "causes";

export type PutAway = Pick<Place, "id" | "name" | "archivedAt">;

/** What was put away of one kind, page after page. Its key begins like that of what is in use. */
export function putAwayQuery(kind: NamedKind) {
  return pagedQuery<PutAway, typeof onlyPutAway>(["settings", kind, "put-away"], onlyPutAway, readPutAway[kind]);
}

const onlyPutAway = { archived: "true" } as const;

type PutAwayPage = (query: typeof onlyPutAway & { cursor?: string }) => Promise<Page<PutAway>>;

const readPutAway: Record<NamedKind, PutAwayPage> = {
  places: (query) => read(api.places.$get({ query })),
  teams: (query) => read(api.teams.$get({ query })),
  causes: (query) => read(api.causes.$get({ query })),
};

export const auditQuery = pagedQuery(["settings", "audit"], {}, (page) => read(api.audit.$get({ query: page })));

/** What an invitation offers, read by whoever holds its link. */
export function offeredInvitationQuery(token: string) {
  return queryOptions({
    queryKey: ["invitation", token],
    queryFn: () => read(api.invitations["by-token"][":token"].$get({ param: { token } })),
    meta: { public: true },
  });
}

/** Joins the workspace; the session is a cookie. */
export function acceptInvitation(token: string, input: { name?: string; password?: string }) {
  return read(api.invitations["by-token"][":token"].accept.$post({ param: { token }, json: input }));
}

export type WorkspaceChange = InferRequestType<typeof api.workspace.$patch>["json"];

export function updateWorkspace(change: WorkspaceChange) {
  return read(api.workspace.$patch({ json: change }));
}

export function updateMember(id: string, role: Role) {
  return read(api.members[":id"].$patch({ param: { id }, json: { role } }));
}

/** The answer names the API keys that ended with the membership. */
export function removeMember(id: string) {
  return read(api.members[":id"].$delete({ param: { id } }));
}

export function restoreMember(id: string) {
  return done(api.members[":id"].restore.$post({ param: { id } }));
}

export function invite(input: { email: string; role: InvitedRole }) {
  return read(api.invitations.$post({ json: input }));
}

/** For what is done late, when the ten seconds of undoing are over or the page is being left. */
const outlivesThePage = { init: { keepalive: true } };

export function withdrawInvitation(id: string) {
  return done(api.invitations[":id"].$delete({ param: { id } }, outlivesThePage));
}

export function createApiKey(input: { name: string; role: InvitedRole }) {
  return read(api["api-keys"].$post({ json: input }));
}

export function revokeApiKey(id: string) {
  return done(api["api-keys"][":id"].$delete({ param: { id } }, outlivesThePage));
}

export function createTeam(input: { name: string; memberIds: string[] }) {
  return read(api.teams.$post({ json: input }));
}

export function updateTeam(id: string, input: { name?: string; memberIds?: string[] }) {
  return read(api.teams[":id"].$patch({ param: { id }, json: input }));
}

export function createPlace(name: string) {
  return read(api.places.$post({ json: { name } }));
}

export function updatePlace(id: string, name: string) {
  return read(api.places[":id"].$patch({ param: { id }, json: { name } }));
}

/** What can be put away and taken back: the words are those of the address. */
export type Archivable = NamedKind | "touchpoints" | "surveys";

export function archive(kind: Archivable, id: string) {
  return done(api[kind][":id"].archive.$post({ param: { id } }));
}

export function restore(kind: Archivable, id: string) {
  return done(api[kind][":id"].restore.$post({ param: { id } }));
}
