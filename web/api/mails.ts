import { queryOptions } from "@tanstack/react-query";
import { pagedQuery } from "./paged-query.ts";
import { request } from "./request.ts";
import type { Mail, MailStatus } from "./views.ts";

/** Every mail that left or waits to leave, newest first. */
export function mailsQuery(filter: { status?: MailStatus | undefined }) {
  return pagedQuery<Mail>(["mails", "list"], "/mails", filter);
}

export function mailQuery(id: string) {
  return queryOptions({ queryKey: ["mails", "one", id], queryFn: () => request<Mail>("GET", `/mails/${id}`) });
}

/** The mail as the customer sees it, for a frame. */
export function mailViewAddress(id: string, workspaceId: string): string {
  return `/api/v1/mails/${id}/view?workspace=${workspaceId}`;
}

export function retryMail(id: string): Promise<unknown> {
  return request("POST", `/mails/${id}/retry`);
}
