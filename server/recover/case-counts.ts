import type { SystemContext } from "../platform/context.ts";
import { type CaseRow, insertCaseCount } from "./queries.ts";

/** What happens to cases is counted like a score of the workspace's metric of kind `case`: this is the "score" of each happening. */
export const caseEventCodes = { opened: 1, resolved: 2, confirmed: 3, reopened: 4, unconfirmed: 5 } as const;

type CaseEventName = keyof typeof caseEventCodes;

export interface CountedEvent {
  readonly name: CaseEventName;
  readonly at: Date;
  /** -1 takes back what was counted at that time. */
  readonly sign: 1 | -1;
}

/** Adds happenings of one case to the numbers. */
export async function countCaseEvents(
  ctx: SystemContext,
  row: CaseRow,
  events: readonly CountedEvent[],
): Promise<void> {
  for (const { name, at, sign } of events) await insertCaseCount(ctx.tx, row, { code: caseEventCodes[name], at, sign });
  if (events.length > 0) ctx.announce(row.workspace_id, "scores");
}
