import type { Context } from "../platform/context.ts";
import { Refusal } from "../platform/refusal.ts";
import { permit } from "../workspace/index.ts";
import { findCustomer } from "./queries.ts";
import type { CustomerView } from "./schemas.ts";
import { viewCustomer } from "./view-customer.ts";

/** One customer. What he said and what went wrong are lists of their own. */
export async function getCustomer(ctx: Context, customerId: string): Promise<CustomerView> {
  permit(ctx, "customers:read");
  const row = await findCustomer(ctx.tx, ctx.workspaceId, customerId);
  if (!row) throw new Refusal("not_found", "There is no such customer.");
  return viewCustomer(row);
}
