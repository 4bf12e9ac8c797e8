import type { Answers, SurveyContent } from "@croquette/survey";
import { daysUpTo, momentIn, weekdayOf } from "./calendar.ts";
import { Chance } from "./chance.ts";
import { CommentWriter, type Wish } from "./comment-writer.ts";
import type { Comments } from "./phrases.ts";

export const demoDays = 90;
/** Since so many days the kitchen in Utrecht has been a cook short on Friday and Saturday evenings: the problem to find. */
const troubleDays = 25;
const troubledPlace = "Utrecht";

/** A touchpoint of the demo, as far as the story needs it. */
export interface Stage {
  readonly id: string;
  readonly kind: "table" | "delivery" | "support";
  readonly place: string | null;
  readonly spots: readonly string[];
  readonly content: SurveyContent;
}

/** One guest's answer. */
export interface Told<At extends Stage = Stage> {
  readonly stage: At;
  readonly receivedAt: Date;
  readonly answers: Answers;
  readonly spot: string | null;
  /** Which of the known guests it was; null for one who stayed unknown. */
  readonly guest: number | null;
}

const guests = 140;

interface Visit<At extends Stage = Stage> {
  readonly stage: At;
  readonly receivedAt: Date;
  readonly mood: number;
  readonly waitedLong: boolean;
}

/** Ninety days of answers, oldest first. The same input tells the same story. */
export function tellStory<At extends Stage>(
  stages: readonly At[],
  timeZone: string,
  now: Date,
  comments: Comments,
): Told<At>[] {
  const chance = new Chance(20_061_122);
  // What is written has a chance of its own, so that other words leave the numbers as they are.
  const words = { comments, chance: new Chance(1_949), writer: new CommentWriter(comments, new Chance(2_026)) };
  const told: Told<At>[] = [];
  const days = daysUpTo(timeZone, now, demoDays);
  for (const [index, day] of days.entries()) {
    const daysAgo = days.length - 1 - index;
    for (const stage of stages) {
      for (let visit = visitsOn(stage, weekdayOf(day), chance); visit > 0; visit--) {
        told.push(tellVisit(makeVisit(stage, timeZone, day, daysAgo, chance), words, chance));
      }
    }
  }
  const past = told.filter(({ receivedAt }) => receivedAt.getTime() < now.getTime() - 60_000);
  return past.sort((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime());
}

function visitsOn(stage: Stage, weekday: number, chance: Chance): number {
  const isWeekend = weekday === 5 || weekday === 6;
  if (stage.kind === "table") return isWeekend ? chance.between(9, 14) : chance.between(3, 7);
  if (stage.kind === "delivery") return isWeekend ? chance.between(3, 6) : chance.between(1, 4);
  return weekday === 0 ? 0 : chance.between(1, 3);
}

function makeVisit<At extends Stage>(
  stage: At,
  timeZone: string,
  day: string,
  daysAgo: number,
  chance: Chance,
): Visit<At> {
  const minutes = stage.kind === "support" ? chance.between(9 * 60, 18 * 60) : mealTime(chance);
  const weekday = weekdayOf(day);
  const isBusyEvening = (weekday === 5 || weekday === 6) && minutes > 17 * 60;
  const isTroubled = stage.kind === "table" && stage.place === troubledPlace && daysAgo <= troubleDays && isBusyEvening;
  const waitedLong = chance.happens(isTroubled ? 0.8 : 0.04);
  const usual = chance.happens(0.1) ? -1.9 : 0.35;
  return {
    stage,
    receivedAt: new Date(momentIn(timeZone, day, minutes).getTime() + chance.between(0, 59_999)),
    mood: usual + 0.8 * chance.around() - (waitedLong ? 2.1 : 0),
    waitedLong,
  };
}

/** Lunch or, more often, dinner: the answer comes when the bill does. */
function mealTime(chance: Chance): number {
  return chance.happens(0.3) ? chance.between(12 * 60 + 45, 14 * 60 + 45) : chance.between(18 * 60 + 40, 22 * 60 + 45);
}

function tellVisit<At extends Stage>(visit: Visit<At>, words: Words, chance: Chance): Told<At> {
  const { stage, receivedAt, mood } = visit;
  const text = writeComment(visit, words);
  const leavesName = chance.happens(mood < -1 ? 0.5 : 0.2);
  return {
    stage,
    receivedAt,
    answers: answer(visit, text, chance),
    spot: stage.spots.length > 0 ? chance.pick(stage.spots) : null,
    guest: leavesName ? chance.between(0, guests - 1) : null,
  };
}

interface Words {
  readonly comments: Comments;
  readonly chance: Chance;
  readonly writer: CommentWriter;
}

function writeComment(visit: Visit, { comments, chance, writer }: Words): string | null {
  const isMoved = Math.abs(visit.mood) > 1;
  if (!chance.happens(isMoved ? 0.55 : 0.18)) return null;
  return writer.write({ ...topicOf(visit, comments, chance), at: visit.receivedAt });
}

/** What somebody writes about, and in which tone. */
function topicOf({ stage, mood, waitedLong }: Visit, comments: Comments, chance: Chance): Omit<Wish, "at"> {
  if (stage.kind !== "table") {
    const { praise, complaint } = comments[stage.kind];
    return mood < -0.6 ? { lines: complaint, tone: "bad" } : { lines: praise, tone: "good" };
  }
  const { praise, mixed, food, service, waiting, atmosphere } = comments.table;
  if (waitedLong) return { lines: waiting, tone: "bad" };
  if (mood < -1) return { lines: chance.pick([food, service, atmosphere]), tone: "bad" };
  return mood < 0.1 ? { lines: mixed, tone: "mixed" } : { lines: praise, tone: "good" };
}

function answer(visit: Visit, text: string | null, chance: Chance): Answers {
  const { mood, waitedLong, stage } = visit;
  const answers: Record<string, number | string | readonly string[]> = {};
  let factor = 0;
  for (const question of stage.content.questions) {
    switch (question.kind) {
      case "nps":
        answers[question.metricId] = within(0, 10, 8.4 + 1.7 * mood);
        break;
      case "csat":
        answers[question.metricId] = within(1, 5, 4.1 + 0.95 * mood);
        break;
      case "ces":
        answers[question.metricId] = within(1, 7, 5.8 + 1.2 * mood);
        break;
      case "rating": {
        // The third factor of the table's survey is the waiting time.
        factor += 1;
        const suffers = waitedLong && factor === 3 ? -2.2 : waitedLong ? 1.2 : 0;
        if (chance.happens(0.86))
          answers[question.metricId] = within(1, 5, 4.2 + 0.6 * mood + suffers + 0.45 * chance.around());
        break;
      }
      case "single-choice": {
        const fits = mood < -0.8 ? question.options.slice(-2) : question.options.slice(0, 2);
        if (chance.happens(0.8)) answers[question.metricId] = chance.pick(fits).id;
        break;
      }
      case "multiple-choice":
        if (mood < -0.8) answers[question.metricId] = [chance.pick(question.options).id];
        break;
      case "text":
        if (text) answers[question.metricId] = text;
        break;
      case "contact":
        break;
    }
  }
  return answers;
}

function within(lowest: number, highest: number, value: number): number {
  return Math.min(highest, Math.max(lowest, Math.round(value)));
}
