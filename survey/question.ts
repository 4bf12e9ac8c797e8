import type { Localized } from "./localized.ts";

/** Which end of a scale is the good one. It is stored, because CES 1.0 and CES 2.0 run opposite ways. */
export type Direction = "higher-is-better" | "lower-is-better";

interface QuestionBase {
  /** The stable identity of what is measured, across versions; also the key of its answer. */
  readonly metricId: string;
  /** What the guest is asked. */
  readonly label: Localized;
  /** The short name of what is measured, for reports: "Recommendation", "Waiting time". */
  readonly name: Localized;
  readonly hint?: Localized | undefined;
  readonly required: boolean;
}

interface ScaleBase extends QuestionBase {
  /** What the lowest number means, in words. */
  readonly low: Localized;
  /** What the highest number means, in words. */
  readonly high: Localized;
}

/** "How likely are you to recommend us?", 0 to 10. */
export interface NpsQuestion extends ScaleBase {
  readonly kind: "nps";
}

/** "How satisfied are you?", 1 to 5. */
export interface CsatQuestion extends ScaleBase {
  readonly kind: "csat";
}

/** "They made it easy for me", 1 to 7. */
export interface CesQuestion extends ScaleBase {
  readonly kind: "ces";
  readonly direction: Direction;
}

/** One factor of the experience, such as the food or the waiting time, 1 to 5. */
export interface RatingQuestion extends ScaleBase {
  readonly kind: "rating";
}

export interface Option {
  /** Stable: answers point to it, never to the label. */
  readonly id: string;
  readonly label: Localized;
}

export interface SingleChoiceQuestion extends QuestionBase {
  readonly kind: "single-choice";
  readonly options: readonly Option[];
}

export interface MultipleChoiceQuestion extends QuestionBase {
  readonly kind: "multiple-choice";
  readonly options: readonly Option[];
}

export interface TextQuestion extends QuestionBase {
  readonly kind: "text";
}

/** "Leave your name and e-mail if you would like an answer." Not an answer: it is kept apart from them. */
export interface ContactQuestion {
  readonly kind: "contact";
  readonly label: Localized;
  readonly hint?: Localized | undefined;
}

export type ScaleQuestion = NpsQuestion | CsatQuestion | CesQuestion | RatingQuestion;
export type ChoiceQuestion = SingleChoiceQuestion | MultipleChoiceQuestion;
export type MetricQuestion = ScaleQuestion | ChoiceQuestion | TextQuestion;
export type Question = MetricQuestion | ContactQuestion;
