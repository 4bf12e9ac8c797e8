import type { InferRequestType, InferResponseType } from "hono/client";
import type { SurveyContent } from "../../survey/content.ts";
import type { api } from "./client.ts";

// What the API shows, as the server's routes define it.

/** One page of a list; `nextCursor` is null on the last one. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

type ItemOf<List> = List extends { items: (infer Item)[] } ? Item : never;
type Client = typeof api;

// workspace
export type FirstWorkspace = InferRequestType<Client["setup"]["workspace"]["$post"]>["json"];
export type OwnWorkspace = InferRequestType<Client["workspaces"]["$post"]>["json"];
export type Me = InferResponseType<Client["me"]["$get"], 200>;
export type Permission = Me["permissions"][number];
export type Role = Me["actor"]["role"];
export type Workspace = Me["workspace"];
export type WorkspaceSettings = Workspace["settings"];
export type CaseRule = WorkspaceSettings["caseRule"];
export type Member = ItemOf<InferResponseType<Client["members"]["$get"], 200>>;
export type Invitation = ItemOf<InferResponseType<Client["invitations"]["$get"], 200>>;
export type InvitedRole = Invitation["role"];
export type OfferedInvitation = InferResponseType<Client["invitations"]["by-token"][":token"]["$get"], 200>;
export type ApiKey = ItemOf<InferResponseType<Client["api-keys"]["$get"], 200>>;
export type Team = ItemOf<InferResponseType<Client["teams"]["$get"], 200>>;
export type Place = ItemOf<InferResponseType<Client["places"]["$get"], 200>>;
export type AuditEntry = ItemOf<InferResponseType<Client["audit"]["$get"], 200>>;
export type Mail = ItemOf<InferResponseType<Client["mails"]["$get"], 200>>;
export type MailStatus = Mail["status"];

// customers
export type Customer = ItemOf<InferResponseType<Client["customers"]["$get"], 200>>;

// ask
export type SurveyTemplate = ItemOf<InferResponseType<Client["survey-templates"]["$get"], 200>>;
export type SurveyItem = ItemOf<InferResponseType<Client["surveys"]["$get"], 200>>;
type AnsweredSurvey = InferResponseType<Client["surveys"][":id"]["$get"], 200>;
export type Survey = Omit<AnsweredSurvey, "draft" | "published"> & { readonly draft: SurveyContent };
export type SurveyProblem = Survey["problems"][number];
export type Touchpoint = ItemOf<InferResponseType<Client["touchpoints"]["$get"], 200>>;
export type Owner = Touchpoint["owner"];
export type OwnerRef = Pick<NonNullable<Owner>, "kind" | "id">;

// listen
export type FeedbackFilter = InferRequestType<Client["feedback"]["$get"]>["query"];
export type FeedbackItem = ItemOf<InferResponseType<Client["feedback"]["$get"], 200>>;
export type FeedbackDetail = InferResponseType<Client["feedback"][":id"]["$get"], 200>;
export type FeedbackScore = FeedbackItem["scores"][number];

// recover
export type CaseFilter = InferRequestType<Client["cases"]["$get"]>["query"];
export type CaseItem = ItemOf<InferResponseType<Client["cases"]["$get"], 200>>;
export type CaseStatus = CaseItem["status"];
export type CaseDetail = InferResponseType<Client["cases"][":id"]["$get"], 200>;
export type Cause = ItemOf<InferResponseType<Client["causes"]["$get"], 200>>;

// understand
export type Overview = InferResponseType<Client["scores"]["overview"]["$get"], 200>;
export type Score = Overview["scores"][number];
export type Interval = NonNullable<Score["interval"]>;
