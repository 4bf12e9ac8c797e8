import type { SystemContext } from "../../platform/context.ts";
import type { CreatedWorkspace } from "../create-workspace.ts";

/** What a demo workspace is called, where it is, and what has happened in it. A feature further down the loop provides it. */
export interface Demo {
  readonly timeZone: string;
  name(language: string): string;
  /** Since when somebody works there, seen from now. */
  openedAt(now: Date): Date;
  /** Fills the workspace, in the transaction that makes it: half a demo never exists. */
  fill(ctx: SystemContext, workspace: CreatedWorkspace, language: string): Promise<void>;
}
