import type { ProblemCode } from "./problem.ts";
import type { TemplateTexts } from "./template-texts.ts";

/** One file of `languages/` exports one of these as its default. Adding such a file is all that a new language takes. */
export interface Language {
  /** As in the `lang` attribute: `en`, `nl`, `pt-BR`. */
  readonly tag: string;
  /** Its own name, in itself. */
  readonly name: string;
  readonly direction: "ltr" | "rtl";
  readonly page: PageTexts;
  readonly templates: TemplateTexts;
}

/** The words of the guest's pages that belong to no questionnaire. */
export interface PageTexts {
  readonly send: string;
  readonly sending: string;
  /** Shown when the connection is gone: the answer waits in the browser. */
  readonly waiting: string;
  readonly firstNeeded: string;
  readonly needed: string;
  readonly spot: string;
  readonly name: string;
  readonly email: string;
  readonly contactUse: string;
  readonly chooseSeveral: string;
  readonly privacy: string;
  readonly madeWith: string;
  readonly otherLanguages: string;
  readonly error: string;
  readonly problemsTitle: string;
  readonly problems: Readonly<Record<ProblemCode, string>>;
  readonly someone: string;
  /** What `{deadline}` becomes in thanks: the latest day on which somebody looks at the answer. */
  readonly deadline: {
    readonly today: string;
    readonly tomorrow: string;
    /** `{day}` is a weekday, or a date when it lies further ahead. */
    readonly later: string;
  };
  /** What `{reply}` becomes for a guest who left an address; for others it is nothing. */
  readonly reply: string;
  readonly review: string;
  readonly reviewAction: string;
  readonly mayClose: string;
  readonly closedTitle: string;
  readonly closedText: string;
  readonly notFoundTitle: string;
  readonly notFoundText: string;
  readonly conflictTitle: string;
  readonly conflictText: string;
  readonly busyText: string;
  readonly unavailableTitle: string;
  readonly unavailableText: string;
  readonly tooLargeTitle: string;
  readonly tooLargeText: string;
  readonly preview: string;
  readonly cardCall: string;
  readonly cardHow: string;
  readonly cardPrint: string;
}
