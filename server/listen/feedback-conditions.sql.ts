import { type RawBuilder, sql } from "kysely";
import type { RowPosition } from "../platform/http/row-position.ts";
import type { FeedbackFilter } from "./schemas.ts";
import { saysWords, wordsIn } from "./word-search.sql.ts";

export interface FeedbackPage {
  readonly sort: "newest" | "oldest";
  readonly after: RowPosition | null;
  readonly limit: number;
}

type Condition = RawBuilder<unknown>;

/** The order of a page. */
export function inOrder({ sort }: FeedbackPage): RawBuilder<unknown> {
  return sort === "newest" ? sql`received_at desc, id desc` : sql`received_at, id`;
}

/** What an index in the order of time answers on its way: where the page begins, its days, one touchpoint or customer. */
export function* framing(filter: FeedbackFilter, { sort, after }: FeedbackPage): Iterable<Condition> {
  if (after) {
    const position = sql`(${after.at}::timestamptz, ${after.id}::uuid)`;
    yield sort === "newest" ? sql`(f.received_at, f.id) < ${position}` : sql`(f.received_at, f.id) > ${position}`;
  }
  if (filter.touchpoint) yield sql`f.touchpoint_id = ${filter.touchpoint}`;
  if (filter.customer) yield sql`f.customer_id = ${filter.customer}`;
  // The instants are a coarse frame for the index (a local day lies within two of them); the day itself decides.
  if (filter.from) {
    yield sql`f.local_day >= ${filter.from} and f.received_at >= ${filter.from}::date - interval '1 day'`;
  }
  if (filter.to) {
    yield sql`f.local_day <= ${filter.to} and f.received_at < ${filter.to}::date + interval '2 days'`;
  }
}

/** The other filters, but the search: `f` is the feedback, `cf` its place in a case. */
export function* narrowing(filter: FeedbackFilter): Iterable<Condition> {
  if (filter.place) yield sql`f.place_id = ${filter.place}`;
  if (filter.survey) yield sql`f.survey_id = ${filter.survey}`;
  if (filter.channel) yield sql`f.channel = ${filter.channel}`;
  if (filter.language) yield sql`f.language = ${filter.language}`;
  if (filter.metric) {
    const score = sql`(f.answers -> ${filter.metric})`;
    yield sql`jsonb_typeof(${score}) = 'number' and ${score} between ${String(filter.fromScore ?? 0)}::jsonb and ${String(filter.toScore ?? 10)}::jsonb`;
  }
  if (filter.commented) yield sql`f.text is not null`;
  if (filter.case === "with") yield sql`cf.case_id is not null`;
  if (filter.case === "without") yield sql`cf.case_id is null`;
}

/** What is searched for, read in the text. Without a single letter or digit, the very characters are looked for. */
export function* saying({ search }: FeedbackFilter): Iterable<Condition> {
  if (!search?.trim()) return;
  const words = wordsIn(search);
  yield words ? saysWords(words) : sql`position(${search.trim()} in f.text) > 0`;
}
