/** One reason why a questionnaire cannot be published: where (keys joined by dots), which rule, and a sentence. */
export interface ContentProblem {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}
