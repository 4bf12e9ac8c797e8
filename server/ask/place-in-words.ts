/** How a text speaks of where the guest is: "De Gouden Kroket Utrecht". */
export function placeInWords({
  workspaceName,
  placeName,
}: {
  readonly workspaceName: string;
  readonly placeName: string | null;
}): string {
  if (placeName === null) return workspaceName;
  return placeName.includes(workspaceName) ? placeName : `${workspaceName} ${placeName}`;
}
