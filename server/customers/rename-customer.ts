import type { Context } from "../platform/context.ts";
import { Refusal } from "../platform/refusal.ts";
import { permit, recordAudit } from "../workspace/index.ts";
import { getCustomer } from "./get-customer.ts";
import { renameCustomerRow } from "./queries.ts";
import type { CustomerChange, CustomerView } from "./schemas.ts";

/** Corrects how a customer is called. */
export async function renameCustomer(
  ctx: Context,
  customerId: string,
  { name }: CustomerChange,
): Promise<CustomerView> {
  permit(ctx, "customers:write");

  const before = await renameCustomerRow(ctx.tx, ctx.workspaceId, customerId, name);
  if (!before) throw new Refusal("not_found", "There is no such customer.");

  if (before.name !== name) {
    // The names themselves stay out of the log, which outlives a customer's wish to be forgotten.
    await recordAudit(ctx, { action: "customer.renamed", subjectKind: "customer", subjectId: customerId });
    ctx.announce(ctx.workspaceId, "feedback");
    ctx.announce(ctx.workspaceId, "cases");
  }
  return getCustomer(ctx, customerId);
}
