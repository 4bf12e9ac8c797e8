import type { SurveyContent } from "../../survey/content.ts";
import type { Localized } from "../../survey/localized.ts";

export type Role = "owner" | "admin" | "manager" | "agent" | "viewer";

export type Permission =
  | "workspace:read"
  | "workspace:write"
  | "members:read"
  | "members:write"
  | "owners:write"
  | "api-keys:read"
  | "api-keys:write"
  | "audit:read"
  | "ask:read"
  | "ask:write"
  | "feedback:read"
  | "feedback:write"
  | "scores:read"
  | "cases:read"
  | "cases:write"
  | "cases:settings"
  | "customers:read"
  | "customers:write"
  | "mails:read"
  | "mails:write";

/** One page of a list; `nextCursor` is null on the last one. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

export interface PersonRef {
  readonly id: string;
  readonly name: string;
}

export interface OwnerRef {
  readonly kind: "member" | "team";
  readonly id: string;
}

export type Owner = (OwnerRef & { readonly name: string }) | null;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

// workspace

export interface Setup {
  readonly open: boolean;
  readonly needsLink: boolean;
  readonly publicUrl: string;
  readonly mailConfigured: boolean;
}

export interface CaseRule {
  readonly nps: number | null;
  readonly csat: number | null;
  readonly ces: number | null;
}

export interface WorkspaceSettings {
  readonly caseRule: CaseRule;
  readonly caseDeadlineHours: number;
  readonly confirmationDays: number;
  readonly minimumAnswers: number;
  readonly reviewUrl: string | null;
  readonly mailFromName: string | null;
}

export interface Workspace {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly timeZone: string;
  readonly language: string;
  readonly isDemo: boolean;
  readonly settings: WorkspaceSettings;
}

export interface Me {
  readonly user: { readonly name: string; readonly email: string } | null;
  readonly actor: { readonly kind: string; readonly memberId?: string; readonly role: Role };
  readonly permissions: readonly Permission[];
  readonly workspace: Workspace;
  readonly workspaces: readonly { readonly id: string; readonly name: string; readonly role: Role }[];
  readonly language: string | null;
}

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly createdAt: string;
}

export type InvitedRole = Exclude<Role, "owner">;

export interface Invitation {
  readonly id: string;
  readonly email: string;
  readonly role: InvitedRole;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly expired: boolean;
}

export interface OfferedInvitation {
  readonly workspaceName: string;
  readonly email: string;
  readonly role: InvitedRole;
  readonly needsAccount: boolean;
}

export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly role: InvitedRole;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}

export interface Team {
  readonly id: string;
  readonly name: string;
  readonly members: readonly PersonRef[];
  readonly archivedAt: string | null;
}

export interface Place {
  readonly id: string;
  readonly name: string;
  readonly archivedAt: string | null;
}

export interface Cause {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly archivedAt: string | null;
}

export interface AuditEntry {
  readonly id: string;
  readonly at: string;
  readonly actor: { readonly kind: string; readonly name: string | null };
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly details: Readonly<Record<string, unknown>>;
}

export type MailStatus = "queued" | "held" | "sending" | "sent" | "failed" | "unknown";

export interface Mail {
  readonly id: string;
  readonly kind: string;
  readonly toName: string | null;
  readonly toEmail: string;
  readonly subject: string;
  readonly status: MailStatus;
  readonly createdAt: string;
  readonly sentAt: string | null;
  readonly error: string | null;
  readonly caseId: string | null;
}

// customers

export interface Customer {
  readonly id: string;
  readonly name: string | null;
  readonly emails: readonly string[];
  readonly language: string | null;
  readonly createdAt: string;
  readonly feedbackCount: number;
  readonly openCases: number;
  readonly lastFeedbackAt: string | null;
}

// ask

export type Channel = "qr" | "link" | "mail" | "site" | "kiosk";
export type SurveyStatus = "draft" | "open" | "closed";

export interface SurveyTemplate {
  readonly key: string;
  readonly name: Localized;
  readonly description: Localized;
}

export interface SurveyItem {
  readonly id: string;
  readonly name: string;
  readonly status: SurveyStatus;
  readonly publishedVersion: number | null;
  readonly publishedAt: string | null;
  readonly hasUnpublishedChanges: boolean;
  /** How many touchpoints in use ask it. */
  readonly touchpoints: number;
  readonly updatedAt: string;
}

export interface SurveyProblem {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

export interface Survey extends SurveyItem {
  /** Sent back with the next change of the draft. */
  readonly revision: number;
  readonly draft: SurveyContent;
  /** What keeps the draft from being published. */
  readonly problems: readonly SurveyProblem[];
}

export interface Touchpoint {
  readonly id: string;
  readonly name: string;
  readonly channel: Channel;
  readonly place: PersonRef | null;
  readonly owner: Owner;
  readonly survey: { readonly id: string; readonly name: string; readonly status: SurveyStatus };
  readonly link: string;
  readonly spots: readonly string[];
  readonly archivedAt: string | null;
  readonly createdAt: string;
}

export type MetricKind = "nps" | "csat" | "ces" | "rating" | "choice" | "choices" | "text" | "case";
export type Direction = "higher-is-better" | "lower-is-better";

export interface Metric {
  readonly id: string;
  readonly kind: MetricKind;
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly direction: Direction | null;
  readonly name: Localized;
}

// listen

export interface FeedbackScore {
  readonly metricId: string;
  readonly kind: MetricKind;
  readonly lowest: number;
  readonly highest: number;
  readonly direction: Direction;
  readonly name: Localized;
  readonly score: number;
}

export interface FeedbackItem {
  readonly id: string;
  readonly kind: string;
  readonly channel: string;
  readonly touchpoint: PersonRef | null;
  readonly place: PersonRef | null;
  readonly spot: string | null;
  readonly customer: PersonRef | null;
  readonly language: string;
  readonly receivedAt: string;
  readonly localDay: string;
  readonly text: string | null;
  readonly scores: readonly FeedbackScore[];
  readonly caseId: string | null;
}

// recover

export type CaseStatus = "new" | "in_progress" | "waiting" | "resolved" | "closed";
export type Confirmation = "asked" | "confirmed" | "refused" | "unconfirmed" | "not_asked";

export type CaseReason =
  | {
      readonly metricId: string;
      readonly kind: MetricKind;
      readonly score: number;
      readonly lowest: number;
      readonly highest: number;
    }
  | { readonly kind: "marked"; readonly by: string };

export interface CaseItem {
  readonly id: string;
  readonly reference: string;
  readonly status: CaseStatus;
  readonly late: boolean;
  readonly deadlineAt: string;
  readonly openedAt: string;
  readonly owner: Owner;
  readonly touchpoint: PersonRef | null;
  readonly place: PersonRef | null;
  readonly spot: string | null;
  readonly customer: PersonRef | null;
  readonly reason: CaseReason;
  readonly excerpt: string | null;
  readonly feedbackCount: number;
  readonly confirmation: Confirmation | null;
  readonly reopened: number;
  readonly revision: number;
}
