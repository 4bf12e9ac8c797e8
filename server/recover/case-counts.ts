import type { SystemContext } from "../platform/context.ts";
import { type CaseRow, insertCaseCount } from "./queries.ts";

/** What happens to cases is counted like a score of the workspace's metric of kind `case`: this is the "score" of each happening. */
export const caseEventCodes = { opened: 1, resolved: 2, confirmed: 3, reopened: 4, unconfirmed: 5 } as const;

type CaseEventName = keyof typeof caseEventCodes;

export interface CountedEvent {
  readonly name: CaseEventName;
  readonly at: Date;
  /** -1 takes back what was counted at that time, on the day on which it was. */
  readonly sign: 1 | -1;
}

/** Adds happenings of one case to the numbers; `row` is the case as it was before them. */
export async function countCaseEvents(
  ctx: SystemContext,
  row: CaseRow,
  events: readonly CountedEvent[],
): Promise<void> {
  for (const event of events) {
    const { name, at, sign } = event;
    await insertCaseCount(ctx.tx, row, { code: caseEventCodes[name], at, day: dayOf(row, event), sign });
  }
  if (events.length > 0) ctx.announce(row.workspace_id, "scores");
}

/** What is taken back is taken from the day that has it. Null: the local day of that time. */
function dayOf(row: CaseRow, { name, sign }: CountedEvent): string | null {
  if (sign === 1) return null;
  return name === "resolved" ? row.resolved_day : row.closed_day;
}
