/** A day and time as people of this language read it, where the workspace is. */
export function dayAndTime(time: Date, language: string, timeZone: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short", timeZone }).format(time);
}

/** A day as people of this language read it, where the workspace is. */
export function dayOf(time: Date, language: string, timeZone: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone }).format(time);
}
