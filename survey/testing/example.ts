import type { SurveyContent } from "../content.ts";
import type { Language } from "../language.ts";
import english from "../languages/en.ts";
import dutch from "../languages/nl.ts";
import type { Question } from "../question.ts";

export const languages: readonly Language[] = [english, dutch];

/** Ids in a fixed order, so that a test can name the metric of a question. */
export function countingIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return metric(count);
  };
}

/** The metric id that `countingIds` gives as its n-th. */
export function metric(n: number): string {
  return `01900000-0000-7000-8000-${String(n).padStart(12, "0")}`;
}

const say = (text: string) => ({ en: text, nl: `${text} (nl)` });

function measure(n: number, name: string) {
  return { metricId: metric(n), label: say(`${name}?`), name: say(name), required: false };
}

const ends = { low: say("worst"), high: say("best") };

const questions: readonly Question[] = [
  { kind: "nps", ...measure(1, "Recommendation"), ...ends, required: true },
  { kind: "csat", ...measure(2, "Satisfaction"), ...ends },
  { kind: "ces", direction: "lower-is-better", ...measure(3, "Effort"), ...ends },
  { kind: "rating", ...measure(4, "Food"), ...ends },
  {
    kind: "single-choice",
    ...measure(5, "Occasion"),
    options: [
      { id: "lunch", label: say("Lunch") },
      { id: "dinner", label: say("Dinner") },
    ],
  },
  {
    kind: "multiple-choice",
    ...measure(6, "Liked"),
    options: [
      { id: "soup", label: say("Soup") },
      { id: "croquette", label: say("Croquette") },
      { id: "cake", label: say("Cake") },
    ],
  },
  { kind: "text", ...measure(7, "Comment") },
  { kind: "contact", label: say("Would you like an answer?") },
];

/** A survey with every kind of question; question n has `metric(n)`, the first is required. */
export const example: SurveyContent = {
  title: say("How was it?"),
  questions,
  thanks: [
    { when: { metricId: metric(1), from: 0, to: 6 }, title: say("Sorry"), text: say("We look at it.") },
    { when: { metricId: metric(1), from: 9, to: 10 }, title: say("Great"), text: say("See you.") },
    { title: say("Thanks"), text: say("Thank you.") },
  ],
  languages: ["en", "nl"],
};
