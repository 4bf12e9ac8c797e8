import type { words } from "../languages/en/index.ts";
import type { Placeholders, PluralMessage } from "./message.ts";

type English = typeof words;

/** The name of one sentence of the staff app. */
export type WordKey = keyof English;

/** The same sentences in another language: each of them, and no other. */
export type Translated<Sentences> = {
  readonly [Key in keyof Sentences]: Sentences[Key] extends string ? string : PluralMessage;
};

/** All sentences of one language. English is the list; every other language has to have all of it. */
export type Catalogue = Translated<English>;

type Open<Names extends string> = [Names] extends [never] ? [] : [values: Readonly<Record<Names, string | number>>];

type ValuesOf<M> = M extends string
  ? Open<Placeholders<M>>
  : M extends { readonly other: infer Other extends string }
    ? [values: Readonly<Record<Exclude<Placeholders<Other>, "count">, string | number> & { count: number }>]
    : never;

/** Finds a sentence and fills in what it leaves open. A missing value is a type error. */
export type Words = <Key extends WordKey>(key: Key, ...values: ValuesOf<English[Key]>) => string;
