import { chooseWorkspace } from "../api/chosen-workspace.ts";

/** Goes into another workspace of the same person. The page begins anew: nothing of the one that is left stays, no undo either. */
export function switchWorkspace(id: string): void {
  chooseWorkspace(id);
  window.location.assign("/now");
}
