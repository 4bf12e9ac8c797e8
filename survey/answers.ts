import type { Direction, ScaleQuestion } from "./question.ts";

/** What is stored of a response: metric id to a number, an option id, option ids, or text. */
export type Answer = number | string | readonly string[];
export type Answers = Readonly<Record<string, Answer>>;

/** One answer that is a number, with all that is needed to judge it. */
export interface Score {
  readonly metricId: string;
  readonly kind: ScaleQuestion["kind"];
  readonly score: number;
  readonly lowest: number;
  readonly highest: number;
  readonly direction: Direction;
}

/** Who wants an answer. */
export interface Contact {
  readonly name: string | null;
  readonly email: string;
}
