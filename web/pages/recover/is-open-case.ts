import type { CaseStatus } from "../../api/views.ts";

/** Whether somebody still has to do something about the case. */
export function isOpenCase(status: CaseStatus): status is "new" | "in_progress" | "waiting" {
  return status !== "resolved" && status !== "closed";
}
