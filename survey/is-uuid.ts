const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether this is a UUID in its usual lower-case form. */
export function isUuid(text: string): boolean {
  return pattern.test(text);
}
