import type { SystemContext } from "../platform/context.ts";
import { listCauses } from "../recover/index.ts";
import { type CreatedWorkspace, createTeam, getSettings } from "../workspace/index.ts";
import { type CaseLife, liveCases } from "./case-lives.ts";
import { Chance } from "./chance.ts";
import { hireStaff } from "./hire-staff.ts";
import { openTouchpoints } from "./open-touchpoints.ts";
import { inThePast } from "./past.ts";
import type { Phrases } from "./phrases.ts";
import { storeAnswers } from "./store-answers.ts";
import { storeCases } from "./store-cases.ts";
import { demoDays, tellStory } from "./story.ts";

/** The day on which the restaurant group began to ask, seen from now. */
export function openingOf(now: Date): Date {
  return new Date(now.getTime() - (demoDays + 2) * 86_400_000);
}

/** Fills a new workspace with a small restaurant group and its last ninety days. */
export async function fillDemo(
  ctx: SystemContext,
  { workspaceId, owner }: CreatedWorkspace,
  language: string,
  phrases: Phrases,
): Promise<void> {
  const now = ctx.clock.now();
  const early = inThePast(ctx, workspaceId, owner, openingOf(now));
  const staff = await hireStaff(early, workspaceId);
  const team = await createTeam(early, {
    name: phrases.names.team,
    memberIds: [staff.marta.memberId, staff.daan.memberId, staff.fleur.memberId],
  });

  const asking = await openTouchpoints(early, phrases, {
    owner: owner.memberId,
    marta: staff.marta.memberId,
    team: team.id,
  });
  const { timeZone, settings } = await getSettings(early);
  const told = tellStory(asking, timeZone, now, phrases.comments);
  const received = await storeAnswers(ctx.tx, told, language);
  const lives = liveCases(
    {
      staff: [staff.marta, staff.daan, staff.fleur, staff.fleur],
      causes: (await listCauses(early, "active")).map(({ id }) => id),
      phrases,
      chance: new Chance(42),
      now,
      confirmationDays: settings.confirmationDays,
      timeZone,
    },
    received,
  );
  await storeCases(ctx.tx, workspaceId, timeZone, lives);
  await sendLatestMails(ctx, workspaceId, lives);
  ctx.announce(workspaceId, "scores");
}

/** The outbox is not empty: the newest cases told their owners, and the newest resolutions asked their guests. */
async function sendLatestMails(ctx: SystemContext, workspaceId: string, lives: readonly CaseLife[]): Promise<void> {
  const open = lives.filter(({ state }) => state.status === "new").slice(-5);
  const asked = lives.filter(({ state }) => state.confirmation === "asked").slice(-4);
  const cases = open.map(({ id }) => ({ workspaceId, caseId: id, reason: { kind: "opened" } as const }));
  if (cases.length > 0) await ctx.enqueue("cases.notify-owners", { cases });
  for (const { id, state, owner } of asked) {
    await ctx.enqueue("cases.ask-confirmation", {
      workspaceId,
      caseId: id,
      round: state.reopened,
      memberId: owner?.memberId ?? null,
    });
  }
}
