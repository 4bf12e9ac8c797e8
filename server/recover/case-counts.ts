import { sql } from "kysely";
import type { SystemContext } from "../platform/context.ts";
import { newId } from "../platform/id.ts";

/** What happens to cases is counted like a score of the workspace's metric of kind `case`: this is the "score" of each happening. */
export const caseEventCodes = { opened: 1, resolved: 2, confirmed: 3, reopened: 4, unconfirmed: 5 } as const;

export type CaseEventName = keyof typeof caseEventCodes;

/** The case as the counts divide it. */
export interface CountedCase {
  readonly workspace_id: string;
  readonly touchpoint_id: string | null;
  readonly place_id: string | null;
  readonly survey_id: string | null;
  readonly channel: string;
}

export interface CountedEvent {
  readonly name: CaseEventName;
  readonly at: Date;
  /** -1 takes back what was counted at that time. */
  readonly sign: 1 | -1;
}

/** Adds happenings of one case to the numbers, on the workspace's local day. */
export async function countCaseEvents(
  ctx: SystemContext,
  counted: CountedCase,
  events: readonly CountedEvent[],
): Promise<void> {
  for (const { name, at, sign } of events) {
    await sql`
      insert into score_delta (workspace_id, id, day, touchpoint_id, place_id, survey_id, channel, scores, sign)
      select w.id, ${newId()}::uuid, (${at}::timestamptz at time zone w.time_zone)::date, ${counted.touchpoint_id}::uuid,
        ${counted.place_id}::uuid, ${counted.survey_id}::uuid, ${counted.channel}::text,
        jsonb_build_object(m.id, ${caseEventCodes[name]}::int), ${sign}::smallint
      from workspace w
      join metric m on m.workspace_id = w.id and m.kind = 'case'
      where w.id = ${counted.workspace_id}`.execute(ctx.tx);
  }
  if (events.length > 0) ctx.announce(counted.workspace_id, "scores");
}
