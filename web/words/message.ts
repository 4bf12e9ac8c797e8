/** A sentence that depends on a number: one text for each plural form of the language. */
export type PluralMessage = Readonly<{ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>>;

export type Message = string | PluralMessage;

/** What a sentence leaves open: "{name} left a note" leaves open `name`. */
export type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** The text of a message with its open places filled; numbers are written as the language writes them. */
export function fillMessage(
  message: Message,
  values: Readonly<Record<string, string | number>>,
  locale: string,
): string {
  const text = typeof message === "string" ? message : pluralText(message, values, locale);
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) return place;
    return typeof value === "number" ? new Intl.NumberFormat(locale).format(value) : value;
  });
}

function pluralText(message: PluralMessage, { count = 0 }: Readonly<Record<string, string | number>>, locale: string) {
  const form = new Intl.PluralRules(locale).select(Number(count));
  return message[form] ?? message.other;
}

/** The names of the open places of a message, sorted, for comparing two languages. */
export function placeholdersOf(message: Message): string[] {
  const texts = typeof message === "string" ? [message] : Object.values(message);
  const names = texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ""));
  return [...new Set(names)].sort();
}
