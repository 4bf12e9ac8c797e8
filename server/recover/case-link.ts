/** Where members see a case. */
export function caseLink(publicUrl: string, caseId: string): string {
  return `${publicUrl}/recover/${caseId}`;
}
