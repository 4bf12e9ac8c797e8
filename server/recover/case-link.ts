/** Where members see a case. It names the workspace, since a person may work in several. */
export function caseLink(publicUrl: string, workspaceId: string, caseId: string): string {
  return `${publicUrl}/in/${workspaceId}/recover/${caseId}`;
}
