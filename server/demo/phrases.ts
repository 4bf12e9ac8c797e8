/** What guests of the demo write, by what they write about. `{dish}` becomes one of the parts of that name. */
export interface Comments {
  readonly parts: Readonly<Record<string, readonly string[]>>;
  /** What somebody adds now and then. */
  readonly tails: { readonly good: readonly string[]; readonly bad: readonly string[] };
  readonly table: {
    readonly praise: readonly string[];
    readonly mixed: readonly string[];
    readonly food: readonly string[];
    readonly service: readonly string[];
    readonly waiting: readonly string[];
    readonly atmosphere: readonly string[];
  };
  readonly delivery: { readonly praise: readonly string[]; readonly complaint: readonly string[] };
  readonly support: { readonly praise: readonly string[]; readonly complaint: readonly string[] };
}

/** What is said and written in the demo, in one language. */
export interface Phrases {
  readonly comments: Comments;
  /** What staff note and do about a case. */
  readonly notes: readonly string[];
  readonly replySubject: string;
  readonly replies: readonly string[];
  readonly done: readonly string[];
  readonly refused: readonly string[];
  readonly names: {
    readonly workspace: string;
    readonly team: string;
    readonly tableTouchpoint: string;
    readonly deliveryTouchpoint: string;
    readonly supportTouchpoint: string;
    readonly tableSurvey: string;
    readonly deliverySurvey: string;
    readonly supportSurvey: string;
  };
}
