import type { ReceivedFeedback } from "../listen/index.ts";
import type { Actor, Context, SystemContext } from "../platform/context.ts";
import {
  addNote,
  answerQuestion,
  changeCase,
  closeDueCases,
  decideCase,
  getCase,
  listCauses,
  openCasesFor,
  replyToCustomer,
  resolveCase,
} from "../recover/index.ts";
import type { Chance } from "./chance.ts";
import { inThePast } from "./past.ts";
import type { Phrases } from "./phrases.ts";

const hour = 3_600_000;

type Member = Extract<Actor, { kind: "member" }>;

interface Stageful {
  readonly ctx: SystemContext;
  readonly workspaceId: string;
  readonly staff: readonly Member[];
  readonly phrases: Phrases;
  readonly chance: Chance;
  readonly now: Date;
}

interface Step {
  readonly at: number;
  readonly run: (time: Date) => Promise<void>;
}

/**
 * Lets the staff of the demo deal with every unhappy guest as they would have: by the product's own verbs, each at its
 * time, so that timelines, numbers and mails are what they would be.
 */
export async function recoverGuests(stage: Stageful, unhappy: readonly ReceivedFeedback[]): Promise<void> {
  const agenda = new Agenda(stage.now.getTime());
  const causes = await listCauses(as(stage, stage.staff[0], stage.now), "active");
  let nextClosing = 0;

  for (const feedback of unhappy) {
    await agenda.runUntil(feedback.receivedAt.getTime());
    if (feedback.receivedAt.getTime() > nextClosing) {
      await closeDueCases(past(stage, feedback.receivedAt));
      nextClosing = feedback.receivedAt.getTime() + 24 * hour;
    }
    const reason = decideCase(feedback.responsibility.caseRule, feedback.scores);
    if (!reason) continue;
    const actor = { kind: "customer", id: feedback.customerId, name: null } as const;
    const [held] = await openCasesFor(past(stage, feedback.receivedAt), [{ feedback, reason, actor }]);
    if (held?.opened)
      planCare(
        stage,
        agenda,
        held.caseId,
        feedback,
        causes.map(({ id }) => id),
      );
  }
  await agenda.runUntil(stage.now.getTime());
  await closeDueCases(past(stage, stage.now));
}

/** What is planned for later in the past; steps plan further steps. */
class Agenda {
  readonly #steps: Step[] = [];
  readonly #end: number;

  constructor(end: number) {
    this.#end = end;
  }

  plan(at: number, run: Step["run"]): void {
    if (at >= this.#end) return;
    const place = this.#steps.findIndex((step) => step.at > at);
    this.#steps.splice(place < 0 ? this.#steps.length : place, 0, { at, run });
  }

  async runUntil(time: number): Promise<void> {
    for (let step = this.#steps[0]; step && step.at <= time; step = this.#steps[0]) {
      this.#steps.shift();
      await step.run(new Date(step.at));
    }
  }
}

function planCare(
  stage: Stageful,
  agenda: Agenda,
  caseId: string,
  feedback: ReceivedFeedback,
  causes: readonly string[],
): void {
  const { chance, phrases, now } = stage;
  const opened = feedback.receivedAt.getTime();
  const member = chance.pick(stage.staff);
  const isRecent = now.getTime() - opened < 9 * 24 * hour;
  // Some are forgotten: a demo without a late case would not be believable.
  if (isRecent && chance.happens(0.12)) return;

  const begins = opened + chance.between(40, 16 * 60) * 60_000;
  agenda.plan(begins, async (time) => {
    const ctx = as(stage, member, time);
    const current = await getCase(ctx, caseId);
    await changeCase(ctx, caseId, {
      revision: current.revision,
      status: "in_progress",
      owner: { kind: "member", id: member.memberId },
    });
    if (chance.happens(0.4)) await addNote(ctx, caseId, { text: chance.pick(phrases.notes) });
    if (feedback.customerId && chance.happens(0.75))
      await replyToCustomer(ctx, caseId, { text: chance.pick(phrases.replies) });
    if (isRecent && chance.happens(0.25)) {
      const { revision } = await getCase(ctx, caseId);
      await changeCase(ctx, caseId, { revision, status: "waiting" });
    }
  });
  if (isRecent && chance.happens(0.15)) return;
  planResolution(stage, agenda, caseId, member, causes, begins + chance.between(60, 26 * 60) * 60_000);
}

function planResolution(
  stage: Stageful,
  agenda: Agenda,
  caseId: string,
  member: Member,
  causes: readonly string[],
  at: number,
): void {
  const { chance, phrases } = stage;
  agenda.plan(at, async (time) => {
    const ctx = as(stage, member, time);
    const current = await getCase(ctx, caseId);
    if (current.status === "resolved" || current.status === "closed") return;
    const causeId = chance.pick(causes);
    const doneText = chance.pick(phrases.done);
    await resolveCase(ctx, caseId, { revision: current.revision, causeId, doneText, askCustomer: true });
    const round = current.reopened;
    const says = chance.next();
    const answersAt = at + chance.between(3, 70) * hour;
    if (says < 0.6) agenda.plan(answersAt, (later) => answer(stage, caseId, round, "yes", null, later));
    else if (says < 0.7) {
      agenda.plan(answersAt, (later) => answer(stage, caseId, round, "no", chance.pick(phrases.refused), later));
      planResolution(stage, agenda, caseId, member, causes, answersAt + chance.between(5, 40) * hour);
    }
  });
}

async function answer(
  stage: Stageful,
  caseId: string,
  round: number,
  said: "yes" | "no",
  text: string | null,
  time: Date,
): Promise<void> {
  const { workspaceId } = stage;
  await answerQuestion(past(stage, time), { workspaceId, caseId, round }, { answer: said, text });
}

function past({ ctx, workspaceId }: Stageful, time: Date): Context {
  return inThePast(ctx, workspaceId, { kind: "system", name: "Croquette" }, time);
}

function as({ ctx, workspaceId }: Stageful, member: Member | undefined, time: Date): Context {
  return inThePast(ctx, workspaceId, member ?? { kind: "system", name: "Croquette" }, time);
}
