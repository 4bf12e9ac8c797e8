import type { SurveyContent } from "@croquette/survey";
import type { WorkspaceSettings } from "../workspace/index.ts";

interface Moment {
  /** What stands in the link. */
  readonly code: string;
  readonly workspaceId: string;
  readonly workspaceName: string;
  readonly workspaceLanguage: string;
  readonly timeZone: string;
  readonly settings: WorkspaceSettings;
  readonly touchpointId: string;
  readonly touchpointName: string;
  readonly channel: string;
  /** The tables, rooms or counters that have a code of their own. */
  readonly spots: readonly string[];
  readonly placeId: string | null;
  readonly placeName: string | null;
  readonly ownerMemberId: string | null;
  readonly ownerTeamId: string | null;
  /** The first name of the member, or the name of the team, who looks after this touchpoint. */
  readonly ownerName: string | null;
  readonly surveyId: string;
}

/** A touchpoint that asks: everything that its page and the taking of its answers need. */
export interface OpenAskable extends Moment {
  readonly open: true;
  readonly versionId: string;
  readonly content: SurveyContent;
}

/** A touchpoint that does not ask: it is archived, or its survey is closed or was never published. */
interface ClosedAskable extends Moment {
  readonly open: false;
}

export type Askable = OpenAskable | ClosedAskable;
