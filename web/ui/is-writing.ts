/** Whether a key that is pressed here belongs to what somebody is writing or choosing. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest("input, textarea, select, [role=dialog], [role=combobox]") !== null;
}
