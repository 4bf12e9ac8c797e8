import type { CaseChange } from "../../api/case-record.ts";
import type { CaseDetail } from "../../api/views.ts";

type Worked = Pick<CaseDetail, "owner" | "status" | "deadlineAt" | "cause" | "doneText">;

/** What of a case each part of a change is about. */
const partOf = {
  owner: ({ owner }: Worked) => owner?.id,
  status: ({ status }: Worked) => status,
  deadlineAt: ({ deadlineAt }: Worked) => deadlineAt,
  causeId: ({ cause }: Worked) => cause?.id,
  doneText: ({ doneText }: Worked) => doneText,
} as const satisfies Record<keyof CaseChange, (detail: Worked) => unknown>;

/** Whether a case still holds what a change left in it: only then may that be taken back, or a later change is lost. */
export function isAsLeft(left: Worked, now: Worked, change: CaseChange): boolean {
  return Object.entries(partOf).every(([part, read]) => !(part in change) || read(left) === read(now));
}
