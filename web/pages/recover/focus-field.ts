/** Puts the cursor into the first of these fields that is there. */
export function focusField(...ids: readonly string[]): void {
  const field = ids.map((id) => document.getElementById(id)).find((element) => element !== null);
  field?.focus({ preventScroll: true });
  field?.scrollIntoView({ block: "center" });
}
