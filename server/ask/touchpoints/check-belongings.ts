import type { Saying } from "../../languages/saying.ts";
import type { Context } from "../../platform/context.ts";
import { type FieldProblem, Refusal } from "../../platform/refusal.ts";
import { findBelongings } from "./queries.ts";

interface Chosen {
  readonly placeId?: string | null | undefined;
  readonly surveyId?: string | null | undefined;
  readonly owner?: { readonly kind: "member" | "team"; readonly id: string } | null | undefined;
}

/** Refuses a place, survey or owner that this workspace does not have or has put away. Throws `invalid`. */
export async function checkBelongings(ctx: Context, chosen: Chosen): Promise<void> {
  const ids = {
    placeId: chosen.placeId ?? null,
    surveyId: chosen.surveyId ?? null,
    memberId: chosen.owner?.kind === "member" ? chosen.owner.id : null,
    teamId: chosen.owner?.kind === "team" ? chosen.owner.id : null,
  };
  const found = await findBelongings(ctx.tx, ctx.workspaceId, ids);
  const problems: FieldProblem[] = [];
  const missing = (path: string, message: Saying) => problems.push({ path, code: "not_found", message });

  if (ids.placeId && !found?.place) missing("placeId", "There is no such place, or it was put away.");
  if (ids.surveyId && !found?.survey) missing("surveyId", "There is no such survey, or it was put away.");
  if (ids.memberId && !found?.member) missing("owner", "There is no such member, or he or she left.");
  if (ids.teamId && !found?.team) missing("owner", "There is no such team, or it was put away.");
  if (problems.length === 0) return;
  throw new Refusal("invalid", "The touchpoint refers to something that is not there; see below.", {
    fields: problems,
  });
}
