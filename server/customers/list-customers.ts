import type { Context } from "../platform/context.ts";
import { bindingOf, readCursor, writeCursor } from "../platform/http/cursor.ts";
import type { Page } from "../platform/http/id-page.ts";
import { idOf, rowPositionOf } from "../platform/http/row-position.ts";
import { permit } from "../workspace/index.ts";
import { type CustomerPosition, selectNextCustomers } from "./next-customers.sql.ts";
import { selectCustomers } from "./queries.ts";
import type { CustomerQuery, CustomerView } from "./schemas.ts";
import { viewCustomer } from "./view-customer.ts";

/** The customers, whoever was heard last first, or those whose name or e-mail address has this text. */
export async function listCustomers(ctx: Context, query: CustomerQuery): Promise<Page<CustomerView>> {
  permit(ctx, "customers:read");
  const search = query.search ?? "";
  const binding = bindingOf("customers by activity", { search });
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
  return position.kind === "heard" ? [position.at, position.id] : [position.customerId];
}

function readPosition(binding: string, cursor: string): CustomerPosition {
  const words = readCursor(binding, cursor);
  if (words.length === 1) return { kind: "silent", customerId: idOf(words) };
  return { kind: "heard", ...rowPositionOf(words) };
}
