import type { Language } from "../language.ts";
import type { Localized } from "../localized.ts";
import type { ContactQuestion, RatingQuestion, TextQuestion } from "../question.ts";
import type { TemplateTexts } from "../template-texts.ts";

/** Chooses one text of a language's templates. */
export type Pick = (texts: TemplateTexts) => string;
type PickAsked = (texts: TemplateTexts) => { readonly ask: string; readonly name: string };

/** What a template is built with: every installed language, and a source of new metric ids. */
export class Questions {
  readonly #languages: readonly Language[];
  readonly #newId: () => string;

  constructor(languages: readonly Language[], newId: () => string) {
    this.#languages = languages;
    this.#newId = newId;
  }

  get languages(): string[] {
    return this.#languages.map((language) => language.tag);
  }

  say(pick: Pick): Localized {
    return Object.fromEntries(this.#languages.map((language) => [language.tag, pick(language.templates)]));
  }

  /** What every measuring question has. */
  ask(pick: PickAsked): { metricId: string; label: Localized; name: Localized; required: boolean } {
    return {
      metricId: this.#newId(),
      label: this.say((texts) => pick(texts).ask),
      name: this.say((texts) => pick(texts).name),
      required: false,
    };
  }

  /** The two ends of a scale, in words. */
  ends(low: Pick, high: Pick): { low: Localized; high: Localized } {
    return { low: this.say(low), high: this.say(high) };
  }

  rating(pick: PickAsked): RatingQuestion {
    return {
      kind: "rating",
      ...this.ask(pick),
      ...this.ends(
        (texts) => texts.shared.poor,
        (texts) => texts.shared.excellent,
      ),
    };
  }

  comment(pick: PickAsked): TextQuestion {
    return { kind: "text", ...this.ask(pick), hint: this.say((texts) => texts.shared.comment) };
  }

  contact(): ContactQuestion {
    return {
      kind: "contact",
      label: this.say((texts) => texts.shared.contact),
      hint: this.say((texts) => texts.shared.contactHint),
    };
  }
}
