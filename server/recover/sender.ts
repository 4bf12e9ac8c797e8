import type { Tx } from "../platform/context.ts";
import type { WorkspaceFrame } from "../workspace/index.ts";
import { findColleague } from "./people.sql.ts";

/** From whom a mail to a customer comes, and where an answer goes. */
export interface Sender {
  /** The person; null when a program sends. */
  readonly name: string | null;
  readonly fromName: string;
  readonly replyTo: string | null;
}

/** A mail to a customer comes from the person who writes, in the name of the place. */
export async function findSender(
  tx: Tx,
  workspaceId: string,
  workspace: WorkspaceFrame,
  memberId: string | null,
): Promise<Sender> {
  const place = workspace.settings.mailFromName ?? workspace.name;
  const person = memberId ? await findColleague(tx, workspaceId, memberId) : undefined;
  if (!person) return { name: null, fromName: place, replyTo: null };
  return { name: person.name, fromName: `${person.name}, ${place}`, replyTo: person.email };
}
