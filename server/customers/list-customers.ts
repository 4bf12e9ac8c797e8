import type { Context } from "../platform/context.ts";
import { readCursor, writeCursor } from "../platform/http/cursor.ts";
import type { Page } from "../platform/http/id-page.ts";
import { Refusal } from "../platform/refusal.ts";
import { permit } from "../workspace/index.ts";
import { type CustomerPosition, selectCustomers, selectNextCustomers } from "./queries.ts";
import type { CustomerQuery, CustomerView } from "./schemas.ts";
import { viewCustomer } from "./view-customer.ts";

/** The customers, whoever was heard last first, or those whose name or e-mail address has this text. */
export async function listCustomers(ctx: Context, query: CustomerQuery): Promise<Page<CustomerView>> {
  permit(ctx, "customers:read");
  const search = query.search ?? "";
  const binding = `customers by activity:${search}`;
  const after = query.cursor === undefined ? null : readPosition(binding, query.cursor);

  const next = await selectNextCustomers(ctx.tx, ctx.workspaceId, { after, limit: query.limit + 1, search });
  const listed = next.slice(0, query.limit);
  const rows = await selectCustomers(
    ctx.tx,
    ctx.workspaceId,
    listed.map(({ id }) => id),
  );
  const last = next.length > query.limit ? listed.at(-1) : undefined;
  return {
    items: listed.flatMap(({ id }) => rows.filter((row) => row.id === id).map(viewCustomer)),
    nextCursor: last ? writeCursor(binding, wordsOf(last.position)) : null,
  };
}

function wordsOf(position: CustomerPosition): string[] {
  return position.kind === "heard" ? [position.receivedAt, position.feedbackId] : [position.customerId];
}

const anId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const aMoment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/;

function readPosition(binding: string, cursor: string): CustomerPosition {
  const [first, second] = readCursor(binding, cursor).map(String);
  if (first !== undefined && second === undefined && anId.test(first)) return { kind: "silent", customerId: first };
  if (first !== undefined && second !== undefined && aMoment.test(first) && anId.test(second)) {
    return { kind: "heard", receivedAt: first, feedbackId: second };
  }
  throw new Refusal("invalid", "This page link is damaged. Start again from the first page.", {
    fields: [{ path: "cursor", code: "cursor", message: "This cursor is damaged." }],
  });
}
