/** What is stored of a response: metric id to a number, an option id, option ids, or text. */
export type Answer = number | string | readonly string[];
export type Answers = Readonly<Record<string, Answer>>;

/** Who wants an answer. */
export interface Contact {
  readonly name?: string;
  readonly email?: string;
}
