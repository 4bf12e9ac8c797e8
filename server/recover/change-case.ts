import type { Context } from "../platform/context.ts";
import { newId } from "../platform/id.ts";
import { Refusal } from "../platform/refusal.ts";
import { describeActor, permit } from "../workspace/index.ts";
import type { TimelineEntry } from "./case-state.ts";
import "./case-jobs.ts";
import { decideChange } from "./decide-change.ts";
import { describeWork } from "./describe-work.ts";
import { getCase } from "./get-case.ts";
import { findOwnerName } from "./people.sql.ts";
import { type CaseRow, stateOf } from "./queries.ts";
import { loadCaseToChange, saveMove } from "./save-move.ts";
import type { CaseDetail, ChangeCase } from "./schemas.ts";

type Owner = { readonly kind: "member" | "team"; readonly id: string } | null;

/** Changes who looks after a case, its status, deadline, cause, or what was done. Throws `conflict` for an old revision. */
export async function changeCase(ctx: Context, id: string, input: ChangeCase): Promise<CaseDetail> {
  permit(ctx, "cases:write");
  const row = await loadCaseToChange(ctx, id, input.revision);

  const deadlineAt = input.deadlineAt ? new Date(input.deadlineAt) : undefined;
  const move = decideChange(stateOf(row), { status: input.status, deadlineAt }, ctx.clock.now());
  const work = await describeWork(ctx, row, input);
  const handover = await describeHandover(ctx, row, input.owner);
  const entries = [...handover.entries, ...work.entries];
  if (move.entries.length + entries.length === 0) return getCase(ctx, id);

  await saveMove(ctx, row, describeActor(ctx.actor), { move, entries, fields: { ...work.fields, ...handover.fields } });
  const [assigned] = handover.entries;
  if (assigned && input.owner && !isActor(ctx, input.owner)) {
    const reason = { kind: "assigned", eventId: assigned.id } as const;
    await ctx.enqueue("cases.notify-owners", { cases: [{ workspaceId: ctx.workspaceId, caseId: id, reason }] });
  }
  return getCase(ctx, id);
}

async function describeHandover(ctx: Context, row: CaseRow, next: Owner | undefined) {
  const before = ownerOf(row);
  if (next === undefined || (next?.kind === before?.kind && next?.id === before?.id))
    return { entries: [], fields: {} };

  const to = next ? { ...next, name: await requireOwnerName(ctx, next) } : null;
  const from = before ? { ...before, name: await findOwnerName(ctx.tx, ctx.workspaceId, before, "any") } : null;
  const entry = { id: newId(), kind: "owner", details: { from, to } } as const;
  return {
    entries: [entry] satisfies TimelineEntry[],
    fields: {
      owner_member_id: next?.kind === "member" ? next.id : null,
      owner_team_id: next?.kind === "team" ? next.id : null,
    },
  };
}

async function requireOwnerName(ctx: Context, owner: NonNullable<Owner>): Promise<string> {
  const name = await findOwnerName(ctx.tx, ctx.workspaceId, owner, "active");
  if (name) return name;
  throw new Refusal(
    "invalid",
    "Whoever should look after this case does not work here any more. Choose somebody else.",
    {
      fields: [{ path: "owner.id", code: "unknown", message: "There is no such member or team." }],
    },
  );
}

function ownerOf(row: CaseRow): Owner {
  if (row.owner_member_id) return { kind: "member", id: row.owner_member_id };
  if (row.owner_team_id) return { kind: "team", id: row.owner_team_id };
  return null;
}

function isActor({ actor }: Context, owner: NonNullable<Owner>): boolean {
  return actor.kind === "member" && owner.kind === "member" && owner.id === actor.memberId;
}
