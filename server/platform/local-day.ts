const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  // Swedish writes dates the way that calendars sort.
  const formatter = new Intl.DateTimeFormat("sv-SE", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  formatters.set(timeZone, formatter);
  return formatter;
}

/** The day of a moment in a time zone, as 2026-03-31. Throws RangeError for a zone that does not exist. */
export function dayIn(timeZone: string, moment: Date): string {
  return formatterOf(timeZone).format(moment);
}
