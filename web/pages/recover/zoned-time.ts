/** A moment as clocks in a time zone show it, for a field of date and time: "2026-03-31T17:30". */
export function clockIn(timeZone: string, moment: Date): string {
  const text = new Intl.DateTimeFormat("sv-SE", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).format(moment);
  return text.replace(" ", "T");
}

/**
 * The moment at which clocks in a time zone show this. An hour that the clocks skip in spring counts as the one after
 * it; one that comes twice in autumn counts as the first. Nothing for what is no date and time.
 */
export function momentAt(timeZone: string, clock: string): Date | undefined {
  const asIfUtc = Date.parse(`${clock}:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(clock) || Number.isNaN(asIfUtc)) return undefined;
  // The zone's distance to UTC is asked for a day before and after, so that a change of the clocks lies between.
  const offsets = [-oneDay, oneDay].map((shift) => offsetOf(timeZone, asIfUtc + shift));
  const moments = offsets.map((offset) => asIfUtc - offset).toSorted((a, b) => a - b);
  const exact = moments.find((moment) => moment + offsetOf(timeZone, moment) === asIfUtc);
  return new Date(exact ?? asIfUtc - Math.min(...offsets));
}

const oneDay = 86_400_000;

function offsetOf(timeZone: string, moment: number): number {
  const minute = Math.floor(moment / 60_000) * 60_000;
  return Date.parse(`${clockIn(timeZone, new Date(minute))}:00Z`) - minute;
}
