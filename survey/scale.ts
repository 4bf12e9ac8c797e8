import type { Direction, Question, ScaleQuestion } from "./question.ts";

export interface Scale {
  readonly lowest: number;
  readonly highest: number;
  readonly direction: Direction;
}

/** Whether a question is answered with a number. */
export function isScale(question: Question): question is ScaleQuestion {
  return question.kind === "nps" || question.kind === "csat" || question.kind === "ces" || question.kind === "rating";
}

/** The numbers that a question's answer may take, and which end is good. */
export function scaleOf(question: ScaleQuestion): Scale {
  switch (question.kind) {
    case "nps":
      return { lowest: 0, highest: 10, direction: "higher-is-better" };
    case "csat":
    case "rating":
      return { lowest: 1, highest: 5, direction: "higher-is-better" };
    case "ces":
      return { lowest: 1, highest: 7, direction: question.direction };
  }
}
