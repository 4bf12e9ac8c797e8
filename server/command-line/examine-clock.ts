import { type Finding, wrong } from "./finding.ts";

const MOST_SECONDS = 60;

/** What is wrong when the database's clock is so far ahead of ours, or behind by a negative number. */
export function describeClocks(secondsAhead: number): Finding[] {
  const difference = Math.abs(secondsAhead);
  if (difference <= MOST_SECONDS) return [];
  const side = secondsAhead > 0 ? "ahead of" : "behind";
  return [
    wrong(
      `The database's clock is ${inWords(difference)} ${side} this machine's: deadlines and links would end too early or too late. ` +
        "Let both machines follow a time server (NTP).",
    ),
  ];
}

function inWords(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (minutes < 120) return minutes === 1 ? "1 minute" : `${minutes} minutes`;
  return `${Math.round(minutes / 60)} hours`;
}
