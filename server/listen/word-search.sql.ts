import { type RawBuilder, sql } from "kysely";

/**
 * How many rows a search reads in their order before it asks the index. A word that is in one row of twenty fills its
 * page from them; to collect a common one from the index would mean to sort all that was ever said with it.
 */
export function nearby(limit: number): number {
  return 20 * (limit + 1);
}

/** Every word of a search, or its beginning, as a question to PostgreSQL; null without a single letter or digit. */
export function wordsIn(search: string): RawBuilder<unknown> | null {
  const words = search.toLowerCase().match(/[\p{L}\p{N}]+/gu);
  return words && sql`to_tsquery('simple', ${words.map((word) => `'${word}':*`).join(" & ")})`;
}

/** Whether the text of the feedback `f` has these words; it reads the text, and works behind row-level security. */
export function saysWords(words: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`f.text is not null and to_tsvector('simple', f.text) @@ ${words}`;
}

/**
 * The same through the index `feedback_words`, which also holds each row's workspace as a word that nobody can search
 * for. It serves past the wall only.
 */
export function saysIndexedWords(workspaceId: string, words: RawBuilder<unknown>): RawBuilder<unknown> {
  // The parser may leave nothing of the words: then nothing is found, not everything.
  return sql`numnode(${words}) > 0 and f.text is not null
    and (to_tsvector('simple', f.text) || array_to_tsvector(array['@' || f.workspace_id::text]))
      @@ (${words} && ${`'@${workspaceId}'`}::tsquery)`;
}
