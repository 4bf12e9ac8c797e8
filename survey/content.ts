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
  readonly when?: ScoreBand;
  readonly title: Localized;
  readonly text: Localized;
}

/**
 * Where guests may write a public review. It belongs to the survey and not to a `Thanks`, so that no score can decide
 * who is invited: everybody is, or nobody.
 */
export interface ReviewInvitation {
  readonly url: string;
  /** The site's name, as in "Google". */
  readonly site: string;
}

/** A questionnaire. Once published as a version it never changes. */
export interface SurveyContent {
  readonly title: Localized;
  readonly intro?: Localized;
  readonly questions: readonly Question[];
  readonly thanks: readonly Thanks[];
  readonly review?: ReviewInvitation;
  /** Language tags; the first is the one for guests whose language is missing. */
  readonly languages: readonly string[];
}
