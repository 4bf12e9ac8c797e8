import { isSentence, type Sentence } from "./en-refusals.ts";
import { fillMessage, type Placeholders, type Values } from "./message.ts";
import { textsIn } from "./texts-in.ts";

/** A sentence that leaves nothing open. */
export type PlainSentence = Exclude<Sentence, `${string}{${string}`>;

/** A sentence with what it leaves open; made by `fill`. */
interface Filled {
  readonly sentence: Sentence;
  readonly values: Values;
}

/** Words that are in the reader's language already, such as those of a survey's page. */
interface Spoken {
  readonly spoken: string;
}

/** What the server says to people, before it is known in which language. */
export type Saying = PlainSentence | Filled | Spoken;

type ValuesOf<S extends string> = Readonly<
  Record<Exclude<Placeholders<S>, "count">, string | number> & Record<Extract<Placeholders<S>, "count">, number>
>;

/** A sentence with its open places filled. A missing value is a type error. */
export function fill<S extends Exclude<Sentence, PlainSentence>>(sentence: S, values: ValuesOf<S>): Filled {
  return { sentence, values };
}

/** Whether a text is a sentence of ours that leaves nothing open. */
export function isPlain(text: string): text is PlainSentence {
  return isSentence(text) && !text.includes("{");
}

/** What is said, in this language. */
export function sayIn(language: string, saying: Saying): string {
  if (typeof saying !== "string" && "spoken" in saying) return saying.spoken;
  const { sentence, values } = typeof saying === "string" ? { sentence: saying, values: {} } : saying;
  return fillMessage(textsIn(language).refusals[sentence], values, language);
}
