import type { Context } from "../platform/context.ts";
import { idPage, type Page, readIdCursor } from "../platform/http/id-page.ts";
import { permit } from "../workspace/index.ts";
import { selectCustomers } from "./queries.ts";
import type { CustomerQuery, CustomerView } from "./schemas.ts";
import { viewCustomer } from "./view-customer.ts";

/** The customers, the newest first, or those whose name or e-mail address has this text. */
export async function listCustomers(ctx: Context, query: CustomerQuery): Promise<Page<CustomerView>> {
  permit(ctx, "customers:read");
  const search = query.search ?? "";
  const binding = `customers:${search}`;
  const before = readIdCursor(binding, query.cursor);
  const rows = await selectCustomers(ctx.tx, ctx.workspaceId, { before, limit: query.limit + 1, search });
  return idPage(binding, rows, query.limit, viewCustomer);
}
