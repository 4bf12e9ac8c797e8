import type { Localized } from "./localized.ts";
import type { Question } from "./question.ts";

/** Holds when the answer to a scale lies within these bounds, both included. */
export interface ScoreBand {
  readonly metricId: string;
  readonly from: number;
  readonly to: number;
}

/** What a guest reads after sending. The first whose band holds is shown; one without a band always holds. */
export interface Thanks {
  readonly when?: ScoreBand | undefined;
  readonly title: Localized;
  readonly text: Localized;
}

/** A questionnaire. Once published as a version it never changes. */
export interface SurveyContent {
  readonly title: Localized;
  readonly intro?: Localized | undefined;
  readonly questions: readonly Question[];
  readonly thanks: readonly Thanks[];
  /** Language tags; the first is the one for guests whose language is missing. */
  readonly languages: readonly string[];
}
