import type { CaseDetail, Cause } from "../../api/views.ts";

/** The causes to choose from; one that was put away meanwhile stays there for the case that has it. */
export function causeChoices(
  causes: readonly Cause[],
  current: CaseDetail["cause"],
): { value: string; label: string }[] {
  const choices = causes
    .filter((cause) => cause.archivedAt === null)
    .map(({ id, name }) => ({ value: id, label: name }));
  const isThere = !current || choices.some(({ value }) => value === current.id);
  return isThere ? choices : [...choices, { value: current.id, label: current.name }];
}
