/** Whether a text can be stored as it is: no U+0000, which PostgreSQL refuses, and no lone surrogate, which is not Unicode. */
export function isWellFormed(text: string): boolean {
  return !text.includes("\u0000") && text.isWellFormed();
}

/** What can be kept of a text that is not well-formed. */
export function wellFormedPart(text: string): string {
  return text.replaceAll("\u0000", "").toWellFormed();
}
