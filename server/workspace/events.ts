export interface WorkspaceCreated {
  readonly workspaceId: string;
  readonly language: string;
  readonly isDemo: boolean;
}

declare module "../platform/events.ts" {
  interface EventMap {
    /** A workspace was made. Features that need something of their own in it from the start make it now. */
    "workspace.created": WorkspaceCreated;
  }
}
