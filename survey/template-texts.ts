interface Card {
  readonly name: string;
  readonly description: string;
  readonly title: string;
  readonly intro: string;
}

interface Ending {
  readonly title: string;
  readonly text: string;
}

interface Endings {
  readonly bad: Ending;
  readonly good: Ending;
  readonly other: Ending;
}

/** A question and the short name of what it measures. */
interface Asked {
  readonly ask: string;
  readonly name: string;
}

/** The words of the templates in one language. `{place}`, `{owner}`, `{deadline}` and `{reply}` are filled in on the page. */
export interface TemplateTexts {
  readonly shared: {
    readonly recommend: Asked;
    readonly unlikely: string;
    readonly likely: string;
    readonly dissatisfied: string;
    readonly satisfied: string;
    readonly disagree: string;
    readonly agree: string;
    readonly poor: string;
    readonly excellent: string;
    readonly comment: string;
    readonly contact: string;
    readonly contactHint: string;
  };
  readonly restaurantTable: Card & {
    readonly food: Asked;
    readonly service: Asked;
    readonly waiting: Asked;
    readonly atmosphere: Asked;
    readonly comment: Asked;
    readonly endings: Endings;
  };
  readonly delivery: Card & {
    readonly satisfied: Asked;
    readonly onTime: Asked & {
      readonly early: string;
      readonly yes: string;
      readonly late: string;
      readonly veryLate: string;
    };
    readonly wrong: Asked & {
      readonly missing: string;
      readonly other: string;
      readonly damaged: string;
      readonly cold: string;
      readonly courier: string;
    };
    readonly comment: Asked;
    readonly endings: Endings;
  };
  readonly serviceCall: Card & {
    readonly satisfied: Asked;
    readonly easy: Asked;
    readonly onTime: Asked;
    readonly skill: Asked;
    readonly explanation: Asked;
    readonly comment: Asked;
    readonly endings: Endings;
  };
  readonly project: Card & {
    readonly quality: Asked;
    readonly schedule: Asked;
    readonly communication: Asked;
    readonly value: Asked;
    readonly again: Asked & { readonly yes: string; readonly perhaps: string; readonly no: string };
    readonly comment: Asked;
    readonly endings: Endings;
  };
  readonly support: Card & {
    readonly easy: Asked;
    readonly solved: Asked & { readonly yes: string; readonly partly: string; readonly no: string };
    readonly satisfied: Asked;
    readonly comment: Asked;
    readonly endings: Endings;
  };
}
