import type { Actor, Context } from "../../platform/context.ts";
import { newId } from "../../platform/id.ts";
import { insertAuditEntry } from "./queries.ts";

/** What was done, and to what. `action` reads like "member.role-changed". */
export interface AuditedAction {
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  /** What a reader of the log wants to know, as from and to. Never a secret. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Writes down who did what, in the transaction that does it: neither exists without the other. */
export async function recordAudit(
  ctx: Pick<Context, "tx" | "clock" | "workspaceId" | "actor">,
  { action, subjectKind, subjectId, details = {} }: AuditedAction,
): Promise<void> {
  await insertAuditEntry(ctx.tx, {
    workspace_id: ctx.workspaceId,
    id: newId(),
    at: ctx.clock.now(),
    actor: JSON.stringify(describeActor(ctx.actor)),
    action,
    subject_kind: subjectKind,
    subject_id: subjectId,
    details: JSON.stringify(details),
  });
}

/** Who acted, as it is kept with what was done: the name as it was then, and the id. */
export interface RecordedActor {
  readonly kind: Actor["kind"];
  readonly id: string | null;
  readonly name: string | null;
}

/** The short form of an actor that audit lines and timelines keep. */
export function describeActor(actor: Actor): RecordedActor {
  switch (actor.kind) {
    case "member":
      return { kind: actor.kind, id: actor.memberId, name: actor.name };
    case "api-key":
      return { kind: actor.kind, id: actor.apiKeyId, name: actor.name };
    case "customer":
      return { kind: actor.kind, id: actor.customerId, name: actor.name };
    case "system":
      return { kind: actor.kind, id: null, name: actor.name };
  }
}
