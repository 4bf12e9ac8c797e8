import type { Chance } from "./chance.ts";
import type { Comments } from "./phrases.ts";

const day = 86_400_000;
/** Nobody writes what somebody else wrote within so many days. */
const freshForDays = 30;
const mostTries = 20;

export interface Wish {
  readonly lines: readonly string[];
  /** What is neither good nor bad has said all with its line. */
  readonly tone: keyof Comments["tails"] | "mixed";
  readonly at: Date;
}

/** Writes what guests say, without saying the same twice within a month. The same chance writes the same. */
export class CommentWriter {
  readonly #comments: Comments;
  readonly #chance: Chance;
  readonly #written = new Map<string, number>();
  /** The lines used last, of each list. */
  readonly #recent = new Map<readonly string[], string[]>();

  constructor(comments: Comments, chance: Chance) {
    this.#comments = comments;
    this.#chance = chance;
  }

  /** A comment; null when everything that could be said was said lately. */
  write({ lines, tone, at }: Wish): string | null {
    for (let tries = 0; tries < mostTries; tries++) {
      const text = this.#compose(this.#pickLine(lines), tone);
      if (!this.#isFresh(text, at)) continue;
      this.#written.set(text, at.getTime());
      return text;
    }
    return null;
  }

  #isFresh(text: string, at: Date): boolean {
    const before = this.#written.get(text);
    return before === undefined || Math.abs(at.getTime() - before) > freshForDays * day;
  }

  /** Not one of those that were used last: two comments one under the other should not begin alike. */
  #pickLine(lines: readonly string[]): string {
    const recent = this.#recent.get(lines) ?? [];
    const line = this.#chance.pick(lines.filter((one) => !recent.includes(one)));
    this.#recent.set(lines, [...recent, line].slice(-Math.floor(lines.length / 2)));
    return line;
  }

  #compose(line: string, tone: Wish["tone"]): string {
    const text = line.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      this.#chance.pick(this.#comments.parts[name] ?? []),
    );
    if (tone === "mixed" || !this.#chance.happens(0.3)) return text;
    return `${text} ${this.#chance.pick(this.#comments.tails[tone])}`;
  }
}
