import type { Context } from "../platform/context.ts";
import { newId } from "../platform/id.ts";
import { describeActor, permit } from "../workspace/index.ts";
import { getCase } from "./get-case.ts";
import { isRepeated } from "./is-repeated.ts";
import { loadCaseToChange } from "./save-move.ts";
import type { AddNote, CaseDetail } from "./schemas.ts";
import { insertCaseEvents } from "./timeline.sql.ts";

/** Adds a note that only colleagues see. The same note sent twice is one note. */
export async function addNote(ctx: Context, caseId: string, input: AddNote): Promise<CaseDetail> {
  permit(ctx, "cases:write");
  const row = await loadCaseToChange(ctx, caseId);
  const id = input.id ?? newId();
  const note = { id, kind: "note", details: { text: input.text } } as const;
  if (await isRepeated(ctx, caseId, note)) return getCase(ctx, caseId);

  await insertCaseEvents(ctx.tx, row, describeActor(ctx.actor), ctx.clock.now(), [note]);
  ctx.announce(ctx.workspaceId, "cases");
  return getCase(ctx, caseId);
}
