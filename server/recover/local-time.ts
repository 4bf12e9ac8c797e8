/** A day and time as people of this language read it, where the workspace is. */
export function dayAndTime(time: Date, language: string, timeZone: string): string {
  const format = { dateStyle: "long", timeStyle: "short", timeZone } as const;
  return new Intl.DateTimeFormat(localeOf(language), format).format(time);
}

/** A day as people of this language read it, where the workspace is. */
export function dayOf(time: Date, language: string, timeZone: string): string {
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: "long", timeZone }).format(time);
}

// English as such is American in Intl: the mails write a moment as the app does, "22 November 2026 at 17:49".
function localeOf(language: string): string {
  return language === "en" ? "en-GB" : language;
}
