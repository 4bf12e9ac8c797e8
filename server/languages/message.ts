/** A sentence that depends on a number: one text for each plural form of the language. */
export type PluralMessage = Readonly<{ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>>;

export type Message = string | PluralMessage;

/** What fills the open places of a sentence. What people typed goes in as it is. */
export type Values = Readonly<Record<string, string | number>>;

/** The names that a sentence leaves open: "Nobody signs in with {email}." leaves open `email`. */
export type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** The text of a message with its open places filled; numbers are written as the language writes them. */
export function fillMessage(message: Message, values: Values, language: string): string {
  const text = typeof message === "string" ? message : pluralOf(message, values, language);
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return place;
    return typeof value === "number" ? new Intl.NumberFormat(language).format(value) : value;
  });
}

function pluralOf(message: PluralMessage, values: Values, language: string): string {
  const form = new Intl.PluralRules(language).select(Number(values["count"] ?? 0));
  return message[form] ?? message.other;
}
