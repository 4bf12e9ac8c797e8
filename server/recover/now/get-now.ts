import { goodnessOf } from "@croquette/survey";
import { type FeedbackItem, listFeedback } from "../../listen/index.ts";
import type { Context } from "../../platform/context.ts";
import { findChanges } from "../../understand/index.ts";
import { permit } from "../../workspace/index.ts";
import { countOpenCases } from "../case-list.sql.ts";
import type { Awaited } from "../case-state.ts";
import { listCases } from "../list-cases.ts";
import type { CaseItem } from "../schemas.ts";
import type { Now } from "./schemas.ts";

/** Of each kind of open cases. */
const mostCases = 6;
const mostIncoming = 10;
const mostPraise = 5;
/** So many comments are looked through for praise. */
const commentsRead = 50;

/** What waits for whoever asks, what came in, what really changed, and what was praised. */
export async function getNow(ctx: Context): Promise<Now> {
  permit(ctx, "cases:read");
  const { open, waiting, late } = await countOpenCases(ctx.tx, ctx.workspaceId, ctx.clock.now());
  const incoming = await listFeedback(ctx, { sort: "newest", limit: mostIncoming });
  const comments = await listFeedback(ctx, { sort: "newest", limit: commentsRead, commented: "true" });
  return {
    waiting: await findOpenCases(ctx, "reply"),
    waitingCount: waiting,
    toPutRight: await findOpenCases(ctx, "recovery"),
    toPutRightCount: open - waiting,
    lateCount: late,
    incoming: incoming.items,
    ...(await findChanges(ctx)),
    praise: comments.items.filter(isPraise).slice(0, mostPraise),
  };
}

async function findOpenCases(ctx: Context, awaits: Awaited): Promise<CaseItem[]> {
  const page = { status: "open", awaits, sort: "deadline", limit: mostCases } as const;
  const mine = await listCases(ctx, { ...page, owner: "me" });
  const everybodys = await listCases(ctx, page);
  const ids = new Set(mine.items.map(({ id }) => id));
  return [...mine.items, ...everybodys.items.filter(({ id }) => !ids.has(id))].slice(0, mostCases);
}

/** Words beside a top score, and no bad score beside them. */
function isPraise({ scores }: FeedbackItem): boolean {
  const main = scores.filter(({ kind }) => kind !== "rating");
  return main.length > 0 && main.every((score) => goodnessOf(score) >= 0.9);
}
