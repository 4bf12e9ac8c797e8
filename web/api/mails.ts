import { queryOptions } from "@tanstack/react-query";
import { api, done, read } from "./client.ts";
import { pagedQuery } from "./paged-query.ts";
import { queryString } from "./query-string.ts";
import type { MailStatus } from "./views.ts";

/** Every mail that left or waits to leave, newest first. */
export function mailsQuery(filter: { status?: MailStatus }) {
  return pagedQuery(["mails", "list"], filter, (query) => read(api.mails.$get({ query })));
}

export function mailQuery(id: string) {
  return queryOptions({
    queryKey: ["mails", "one", id],
    queryFn: () => read(api.mails[":id"].$get({ param: { id } })),
  });
}

/** The mail as the customer sees it, for a frame. */
export function mailViewAddress(id: string, workspaceId: string): string {
  return `/api/v1/mails/${id}/view${queryString({ workspace: workspaceId })}`;
}

export function retryMail(id: string) {
  return done(api.mails[":id"].retry.$post({ param: { id } }));
}
