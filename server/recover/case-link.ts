/** Where members see the cases of a workspace, the most urgent first. */
export function casesLink(publicUrl: string, workspaceId: string): string {
  return `${publicUrl}/in/${workspaceId}/recover`;
}

/** Where members see a case. It names the workspace, since a person may work in several. */
export function caseLink(publicUrl: string, workspaceId: string, caseId: string): string {
  return `${casesLink(publicUrl, workspaceId)}/${caseId}`;
}
