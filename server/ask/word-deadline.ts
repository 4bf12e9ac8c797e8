import { fillIn, type Language } from "@croquette/survey";
import { dayIn } from "../platform/local-day.ts";

const hourMilliseconds = 3_600_000;

/** Until when somebody looks at an answer that was sent now, in the guest's words and the workspace's calendar. */
export function wordDeadline(
  language: Language,
  { sentAt, hours, timeZone }: { readonly sentAt: Date; readonly hours: number; readonly timeZone: string },
): string {
  const deadline = new Date(sentAt.getTime() + hours * hourMilliseconds);
  const words = language.page.deadline;
  const days = daysBetween(dayIn(timeZone, sentAt), dayIn(timeZone, deadline));
  if (days === 0) return words.today;
  if (days === 1) return words.tomorrow;
  // From a week on the name of a weekday could be the one that comes first.
  const form: Intl.DateTimeFormatOptions = days < 7 ? { weekday: "long" } : { day: "numeric", month: "long" };
  return fillIn(words.later, { day: new Intl.DateTimeFormat(language.tag, { ...form, timeZone }).format(deadline) });
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / (24 * hourMilliseconds));
}
