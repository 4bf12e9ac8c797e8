import { z } from "zod";
import type { Context } from "../platform/context.ts";
import { Refusal } from "../platform/refusal.ts";
import type { TimelineKind } from "./case-state.ts";
import { findCaseEvent } from "./timeline.sql.ts";

/** What somebody wrote, under the id that the sender made for it. */
export interface Written {
  readonly id: string;
  readonly kind: TimelineKind;
  readonly details: { readonly text: string };
}

/** Whether this was sent before. Throws `conflict` when something else was sent under its id. */
export async function isRepeated(ctx: Context, caseId: string, written: Written): Promise<boolean> {
  const stored = await findCaseEvent(ctx.tx, ctx.workspaceId, written.id);
  if (!stored) return false;

  const { text } = z.object({ text: z.string().optional() }).parse(stored.details);
  const isSame = stored.case_id === caseId && stored.kind === written.kind && text === written.details.text;
  if (isSame) return true;
  throw new Refusal("conflict", "Something else was sent under this id before. Send this one under an id of its own.");
}
