import { type CheckedAnswers, checkAnswers, readSubmissionForm } from "@croquette/survey";
import type { Context } from "../../platform/context.ts";
import { newId } from "../../platform/id.ts";
import { Refusal } from "../../platform/refusal.ts";
import { getSettings, permit } from "../../workspace/index.ts";
import type { OpenAskable } from "../askable.ts";
import { readContent } from "../content-schema.ts";
import { languageFor } from "../languages.ts";
import { renderSurveyPage } from "../page/render-survey-page.ts";
import { renderThanks } from "../page/render-thanks.ts";
import { requireSurvey } from "./require-survey.ts";
import type { PreviewBody } from "./schemas.ts";

type Previewed = Pick<
  OpenAskable,
  "code" | "versionId" | "content" | "workspaceName" | "placeName" | "spots" | "ownerName" | "settings" | "timeZone"
>;

/** The saved draft as a guest would see it. Its form leads to the preview of the thanks and records nothing. */
export async function previewSurvey(ctx: Context, surveyId: string, language: string | null): Promise<string> {
  permit(ctx, "ask:read");
  const { previewed, workspaceLanguage } = await loadPreview(ctx, surveyId);
  return renderPreview(previewed, language ?? workspaceLanguage, null, surveyId);
}

/** The same for a content that is not saved yet, also for one of its thanks. */
export async function previewContent(ctx: Context, surveyId: string, input: PreviewBody): Promise<string> {
  permit(ctx, "ask:read");
  const { previewed } = await loadPreview(ctx, surveyId);
  const edited = { ...previewed, content: input.content };
  if (input.thanks === undefined) return renderPreview(edited, input.language, null, surveyId);

  const shown = input.content.thanks[input.thanks];
  if (!shown) throw new Refusal("invalid", "This survey has no such thanks.");
  const { when: _, ...always } = shown;
  const language = languageFor(input.content.languages, null, input.language);
  const askable = { ...edited, content: { ...input.content, thanks: [always] } };
  const sent = { answers: {}, wantsReply: true, at: ctx.clock.now() };
  return renderThanks({ askable, language, sent, spot: null });
}

/** What a guest would read after these answers to the draft, or what would be asked again. Records nothing. */
export async function previewThanks(ctx: Context, surveyId: string, fields: URLSearchParams): Promise<string> {
  permit(ctx, "ask:read");
  const { previewed, workspaceLanguage } = await loadPreview(ctx, surveyId);
  const submission = readSubmissionForm(fields);
  const wished = submission.language ?? workspaceLanguage;
  const checked = checkAnswers(previewed.content, submission);
  if (!checked.ok) return renderPreview(previewed, wished, checked, surveyId);

  const language = languageFor(previewed.content.languages, null, wished);
  const sent = { answers: checked.answers, wantsReply: checked.contact !== null, at: ctx.clock.now() };
  return renderThanks({ askable: previewed, language, sent, spot: null });
}

function renderPreview(
  previewed: Previewed,
  wished: string,
  checked: Extract<CheckedAnswers, { ok: false }> | null,
  surveyId: string,
): Promise<string> {
  return renderSurveyPage({
    askable: previewed,
    language: languageFor(previewed.content.languages, null, wished),
    submissionId: newId(),
    spot: null,
    preview: { action: `/api/v1/surveys/${surveyId}/preview/thanks` },
    ...(checked ? { kept: checked.kept, problems: checked.problems } : {}),
  });
}

async function loadPreview(
  ctx: Context,
  surveyId: string,
): Promise<{ previewed: Previewed; workspaceLanguage: string }> {
  const row = await requireSurvey(ctx, surveyId);
  const workspace = await getSettings(ctx);
  const content = readContent(row.draft);
  const previewed = {
    code: "preview",
    versionId: row.version_id ?? row.id,
    content,
    workspaceName: workspace.name,
    placeName: null,
    spots: [],
    ownerName: null,
    settings: workspace.settings,
    timeZone: workspace.timeZone,
  };
  return { previewed, workspaceLanguage: workspace.language };
}
