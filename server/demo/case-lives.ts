import type { ReceivedFeedback } from "../listen/index.ts";
import type { Actor } from "../platform/context.ts";
import { newId } from "../platform/id.ts";
import {
  type CaseMove,
  type CaseReason,
  type CaseState,
  decideCase,
  decideChange,
  decideConfirmation,
  decideReply,
  decideResolution,
  decideUnconfirmed,
  type TimelineEntry,
  worseReason,
} from "../recover/index.ts";
import { describeActor, type RecordedActor } from "../workspace/index.ts";
import type { Chance } from "./chance.ts";
import type { Phrases } from "./phrases.ts";

const minute = 60_000;
const hour = 60 * minute;

type Member = Extract<Actor, { kind: "member" }>;

export interface LivedEvent extends TimelineEntry {
  readonly at: Date;
  readonly actor: RecordedActor;
}

/** One case of the demo from its first feedback until now. */
export interface CaseLife {
  readonly id: string;
  readonly feedback: ReceivedFeedback[];
  reason: CaseReason;
  readonly openedAt: Date;
  state: CaseState;
  owner: Member | null;
  causeId: string | null;
  doneText: string | null;
  readonly events: LivedEvent[];
  readonly counts: { readonly name: CaseMove["counts"][number]["name"]; readonly at: Date; readonly sign: 1 | -1 }[];
}

export interface Cast {
  readonly staff: readonly Member[];
  readonly causes: readonly string[];
  readonly phrases: Phrases;
  readonly chance: Chance;
  readonly now: Date;
  readonly confirmationDays: number;
  readonly timeZone: string;
}

const customer: RecordedActor = { kind: "customer", id: null, name: null };
const system: RecordedActor = { kind: "system", id: null, name: "Croquette" };

/**
 * What became of every unhappy guest, decided by the product's own rules: only the people are made up.
 * A known guest with an open case at the touchpoint gets the feedback added to it, as in life.
 */
export function liveCases(cast: Cast, received: readonly ReceivedFeedback[]): CaseLife[] {
  const lives: CaseLife[] = [];
  const latest = new Map<string, CaseLife>();
  for (const feedback of received) {
    const reason = decideCase(feedback.responsibility.caseRule, feedback.scores);
    if (!reason) continue;
    const key = feedback.customerId ? `${feedback.touchpointId}/${feedback.customerId}` : null;
    const open = key ? latest.get(key) : undefined;
    if (open && !isOver(open, feedback.receivedAt)) {
      open.feedback.push(feedback);
      open.reason = worseReason(open.reason, reason);
      tell(open, feedback.receivedAt, customer, {
        kind: "feedback-added",
        details: { feedbackId: feedback.id, reason },
      });
      continue;
    }
    const life = live(cast, begin(feedback, reason));
    lives.push(life);
    if (key) latest.set(key, life);
  }
  return lives;
}

/** Closed by then, as far as the future of that moment is known now. */
function isOver(life: CaseLife, at: Date): boolean {
  return life.state.status === "closed" && life.state.closedAt !== null && life.state.closedAt < at;
}

function begin(feedback: ReceivedFeedback, reason: CaseReason): CaseLife {
  const openedAt = feedback.receivedAt;
  const life: CaseLife = {
    id: newId(),
    feedback: [feedback],
    reason,
    openedAt,
    state: {
      status: "new",
      deadlineAt: new Date(openedAt.getTime() + feedback.responsibility.caseDeadlineHours * hour),
      waitingSince: openedAt,
      resolvedAt: null,
      closedAt: null,
      confirmation: null,
      confirmUntil: null,
      reopened: 0,
    },
    owner: null,
    causeId: null,
    doneText: null,
    events: [],
    counts: [{ name: "opened", at: openedAt, sign: 1 }],
  };
  tell(life, openedAt, customer, { kind: "opened", details: { feedbackId: feedback.id, reason } });
  return life;
}

function live(cast: Cast, life: CaseLife): CaseLife {
  const { chance, now } = cast;
  const member = chance.pick(cast.staff);
  const isRecent = now.getTime() - life.openedAt.getTime() < 8 * 24 * hour;
  // Some are forgotten for a while: a demo without a late case would not be believable.
  const isForgotten = chance.happens(0.1);
  const begins = atWork(cast, new Date(life.openedAt.getTime() + chance.between(40, 12 * 60) * minute));
  if ((isRecent && isForgotten) || begins > now) return life;

  take(cast, life, member, begins);
  const resolves = atWork(cast, new Date(begins.getTime() + chance.between(50, 20 * 60) * minute));
  if (isRecent && chance.happens(0.2)) {
    const rests = after(begins, chance.between(20, 55));
    move(life, rests, describeActor(member), decideChange(life.state, { status: "waiting" }, rests));
    return life;
  }
  resolve(cast, life, member, resolves);
  return life;
}

function take({ chance, phrases }: Cast, life: CaseLife, member: Member, at: Date): void {
  const actor = describeActor(member);
  life.owner = member;
  const to = { kind: "member", id: member.memberId, name: member.name };
  tell(life, at, actor, { kind: "owner", details: { from: null, to } });
  move(life, at, actor, decideChange(life.state, { status: "in_progress" }, at));
  const notes = after(at, chance.between(2, 9));
  if (chance.happens(0.4)) tell(life, notes, actor, { kind: "note", details: { text: chance.pick(phrases.notes) } });
  if (!isKnown(life) || !chance.happens(0.75)) return;
  const details = { text: chance.pick(phrases.replies), subject: phrases.replySubject };
  move(
    life,
    after(notes, chance.between(3, 9)),
    actor,
    decideReply(life.state, { id: newId(), by: "person", details }),
  );
}

function resolve(cast: Cast, life: CaseLife, member: Member, at: Date): void {
  const { chance, phrases, now, confirmationDays } = cast;
  if (at > now) return;
  const actor = describeActor(member);
  life.causeId = chance.pick(cast.causes);
  life.doneText = chance.pick(phrases.done);
  tell(life, at, actor, { kind: "done", details: { text: life.doneText } });
  const confirmation = isKnown(life)
    ? ({ kind: "ask", days: confirmationDays } as const)
    : ({ kind: "do-not-ask" } as const);
  move(life, at, actor, decideResolution(life.state, { now: at, confirmation }));
  if (isKnown(life)) confirm(cast, life, member, at);
}

function confirm(cast: Cast, life: CaseLife, member: Member, askedAt: Date): void {
  const { chance, phrases, now } = cast;
  const says = chance.next();
  const answersAt = new Date(askedAt.getTime() + chance.between(3 * 60, 60 * 60) * minute);
  if (says < 0.72) {
    if (answersAt > now) return;
    const answer = says < 0.62 ? "yes" : "no";
    const text = answer === "no" ? chance.pick(phrases.refused) : null;
    const { reopened } = life.state;
    const hours = life.feedback[0]?.responsibility.caseDeadlineHours ?? 24;
    const outcome = decideConfirmation(life.state, {
      answer,
      text,
      round: reopened,
      now: answersAt,
      deadlineHours: hours,
      newer: null,
    });
    if ("move" in outcome) move(life, answersAt, customer, outcome.move);
    if (answer === "no") {
      life.doneText = null;
      resolve(
        cast,
        life,
        member,
        atWork(cast, new Date(answersAt.getTime() + chance.between(3 * 60, 30 * 60) * minute)),
      );
    }
    return;
  }
  const until = life.state.confirmUntil;
  const silence = until && until <= now ? decideUnconfirmed(life.state, until) : null;
  if (until && silence) move(life, until, system, silence);
}

/** Whether there is somebody to write to. */
function isKnown({ feedback: [first] }: CaseLife): boolean {
  return first !== undefined && first.customerId !== null;
}

function after(time: Date, minutes: number): Date {
  return new Date(time.getTime() + minutes * minute);
}

/** Nobody answers a guest at five in the morning: what falls into the night is done after ten. */
function atWork({ timeZone, chance }: Cast, time: Date): Date {
  const [hours = 12, minutes = 0] = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" })
    .format(time)
    .split(":")
    .map(Number);
  const ofDay = hours * 60 + minutes;
  const opens = 10 * 60 + chance.between(0, 50);
  if (ofDay >= opens && ofDay < 22 * 60) return time;
  return after(time, ofDay < opens ? opens - ofDay : 24 * 60 - ofDay + opens);
}

function move(life: CaseLife, at: Date, actor: RecordedActor, decided: CaseMove): void {
  life.state = decided.state;
  for (const entry of decided.entries) tell(life, at, actor, entry);
  life.counts.push(...decided.counts);
}

function tell(life: CaseLife, at: Date, actor: RecordedActor, entry: TimelineEntry): void {
  // Lines of one moment keep their order: each is a millisecond after the one before.
  const before = life.events.at(-1)?.at.getTime() ?? 0;
  life.events.push({ ...entry, at: new Date(Math.max(at.getTime(), before + 1)), actor });
}
