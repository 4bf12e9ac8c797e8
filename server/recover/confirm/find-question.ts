import type { Context } from "../../platform/context.ts";
import { getSettings, type WorkspaceFrame } from "../../workspace/index.ts";
import { findShownCase, type ShownCaseRow } from "../case-list.sql.ts";
import { findLatestFeedback } from "../queries.ts";

/** What the customer's page shows around the question. */
export interface Question {
  readonly row: ShownCaseRow;
  readonly workspace: WorkspaceFrame;
  /** The name that the customer knows. */
  readonly workspaceName: string;
  /** The language in which the customer spoke. */
  readonly language: string;
  readonly saidAt: Date;
}

/** The case behind a customer's link; undefined when it is not there any more. */
export async function findQuestion(
  ctx: Pick<Context, "tx" | "workspaceId">,
  caseId: string,
): Promise<Question | undefined> {
  const row = await findShownCase(ctx.tx, ctx.workspaceId, caseId);
  if (!row) return undefined;
  const workspace = await getSettings(ctx);
  const latest = await findLatestFeedback(ctx.tx, ctx.workspaceId, caseId);
  return {
    row,
    workspace,
    workspaceName: workspace.settings.mailFromName ?? workspace.name,
    language: latest?.language ?? workspace.language,
    saidAt: latest?.received_at ?? row.opened_at,
  };
}
