import type { Score } from "../../api/scores.ts";
import type { Interval } from "../../api/views.ts";
import type { Words } from "../../words/catalogue.ts";
import type { Formats } from "../../words/formats.ts";

type Kind = Score["metric"]["kind"];

/**
 * What says how a score is written: its kind, and how many answers it has in the whole period. The parts of a score (its
 * days, its places, its interval) are written as the score itself, so that nothing beside each other has other decimals.
 */
export interface Writing {
  readonly kind: Kind;
  readonly n: number;
}

/** How a score and its parts are written. */
export function writingOf({ metric, n }: Score): Writing {
  return { kind: metric.kind, n };
}

/** A score as people write it: +42, 76%, 5.6. */
export function writeScore(formats: Formats, { kind, n }: Writing, value: number): string {
  return write(formats, kind, value, decimalsOf(kind, n));
}

function write(formats: Formats, kind: Kind, value: number, decimals: number): string {
  if (kind === "csat") return formats.percent(value, decimals);
  return kind === "nps" ? formats.signed(value, decimals) : formats.number(value, decimals);
}

/** A difference of two scores: in points, with its sign, and never as none when there is one. */
export function writeDifference(formats: Formats, { kind, n }: Writing, difference: number): string {
  return writeSigned(formats, difference, decimalsOf(kind, n));
}

function writeSigned(formats: Formats, difference: number, decimals: number): string {
  const vanishes = difference !== 0 && Math.abs(difference) < 0.5 / 10 ** decimals;
  return formats.signed(difference, vanishes ? decimals + 1 : decimals);
}

interface Change {
  readonly before: number;
  readonly now: number;
  /** The smallest difference that matters. */
  readonly smallest: number;
}

/**
 * What a score was, what it is, and what lies between, so written that whoever subtracts finds the same, and that what
 * is smaller than what matters looks smaller.
 */
export function writeChange(
  formats: Formats,
  { kind, n }: Writing,
  { before, now, smallest }: Change,
): { readonly before: string; readonly now: string; readonly difference: string } {
  const usual = decimalsOf(kind, n);
  const isClear = addsUp(before, now, usual) && staysBelow(Math.abs(now - before), smallest, usual);
  const decimals = isClear ? usual : usual + 1;
  return {
    before: write(formats, kind, before, decimals),
    now: write(formats, kind, now, decimals),
    difference: writeSigned(formats, now - before, decimals),
  };
}

function addsUp(before: number, now: number, decimals: number): boolean {
  return shown(now, decimals) - shown(before, decimals) === shown(now - before, decimals);
}

function staysBelow(difference: number, smallest: number, decimals: number): boolean {
  return difference >= smallest || shown(difference, decimals) < shown(smallest, decimals);
}

function shown(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals);
}

/** "Likely between +61 and +74 · 212 answers": how sure a number is. */
export function writeLikely(
  t: Words,
  formats: Formats,
  writing: Writing,
  { interval, n }: { readonly interval: Interval | null; readonly n: number },
): string {
  const answers = t("number.answers", { count: n });
  if (!interval) return answers;
  const low = writeScore(formats, writing, interval.low);
  const high = writeScore(formats, writing, interval.high);
  return `${t("number.likely", { low, high })} · ${answers}`;
}

/** Why there is no score where one would stand. */
export function writeNothing(t: Words, state: Score["state"], minimum: number): string {
  if (state === "none") return t("understand.noAnswers");
  return state === "withheld" ? t("understand.withheld") : t("understand.tooFew", { minimum });
}

/** The smallest difference that matters, as it was typed: 5, 0.3 or 0.25. */
export function writeSmallest(formats: Formats, smallest: number): string {
  const decimals = [0, 1].find((digits) => Number(smallest.toFixed(digits)) === smallest) ?? 2;
  return formats.number(smallest, decimals);
}

// Means need one decimal, points and shares none; only with very many answers one more says anything.
function decimalsOf(kind: Kind, n: number): number {
  const least = kind === "ces" || kind === "rating" ? 1 : 0;
  return n > 1_000 ? least + 1 : least;
}
