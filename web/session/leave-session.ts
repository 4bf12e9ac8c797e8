import { chooseWorkspace } from "../api/chosen-workspace.ts";
import { signOut } from "../api/session.ts";

/** Signs out. The page begins anew: nothing that was read in the session stays. */
export async function leaveSession(): Promise<void> {
  await signOut();
  chooseWorkspace(undefined);
  window.location.assign("/sign-in");
}
