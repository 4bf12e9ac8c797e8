import { checkAnswers, type Language, readSubmissionForm, type Submission } from "@croquette/survey";
import { z } from "@hono/zod-openapi";
import type { Context as HttpContext } from "hono";
import {
  findForGuest,
  languageFor,
  languageTags,
  type OpenAskable,
  renderClosed,
  renderConflict,
  renderNotFound,
  renderSurveyPage,
  renderThanks,
  renderTooLarge,
  renderUnavailable,
  surveyPageHeaders,
} from "../ask/index.ts";
import { limitBody } from "../platform/http/limit-body.ts";
import { problemOf, retryAfter } from "../platform/http/problem.ts";
import { Refusal } from "../platform/refusal.ts";
import { type AppEnv, route, routes } from "../workspace/index.ts";
import { type Intake, type SubmitResult, submitResponse } from "./submit-response.ts";

const mostFormBytes = 128 * 1024;

const sendPage = (intake: Intake) =>
  route("public", {
    method: "post",
    path: "/s/{code}",
    summary: "Send the page that asks",
    middleware: limitBody(mostFormBytes, (c) => answerTooLarge(c, intake)),
    request: { params: z.object({ code: z.string() }) },
    responses: { 200: { description: "Thanks", content: { "text/html": { schema: z.string() } } } },
  });

/** Where the survey page's form goes: it works without a script, and every answer is a page. */
export function makeSubmissionPage(intake: Intake) {
  return routes().openapi(sendPage(intake), async (c) => {
    const accepts = c.req.header("accept-language");
    const link = { address: intake.gate.addressOf(c), code: c.req.valid("param").code };
    const askable = await findForGuest(intake.askables, link);
    if (askable === "unavailable" || askable === "too_many") {
      c.header("Retry-After", "5");
      return page(
        c,
        askable === "too_many" ? 429 : 503,
        await renderUnavailable(languageFor(languageTags, accepts, null)),
      );
    }
    if (!askable) return page(c, 404, await renderNotFound(languageFor(languageTags, accepts, null)));
    if (!askable.open) {
      return page(c, 410, await renderClosed(askable, languageFor(languageTags, accepts, askable.workspaceLanguage)));
    }

    const form = readSubmissionForm(new URLSearchParams(await c.req.text()));
    const language = languageFor(askable.content.languages, accepts, form.language);
    return takeForm(c, intake, askable, form, language);
  });
}

/** A page for what nobody reads to its end: not even the language that the form was shown in is known then. */
async function answerTooLarge(c: HttpContext, intake: Intake): Promise<Response> {
  const accepts = c.req.header("accept-language");
  const link = { address: intake.gate.addressOf(c), code: c.req.param("code") ?? "" };
  const askable = await findForGuest(intake.askables, link);
  if (!askable || typeof askable === "string") {
    return page(c, 413, await renderTooLarge(null, languageFor(languageTags, accepts, null)));
  }
  const language = languageFor([askable.workspaceLanguage, ...languageTags], accepts, null);
  return page(c, 413, await renderTooLarge(askable, language));
}

async function takeForm(
  c: HttpContext<AppEnv>,
  intake: Intake,
  askable: OpenAskable,
  form: Submission,
  language: Language,
): Promise<Response> {
  let result: SubmitResult;
  try {
    intake.gate.take(c);
    result = await submitResponse(intake, askable, form, language.tag);
  } catch (error) {
    return answerRefusal(c, askable, form, language, error);
  }
  if (result.accepted) {
    return page(c, 200, await renderThanks({ askable: result.askable, language, sent: result.sent, spot: form.spot }));
  }
  const { kept, problems } = result;
  const again = { askable: result.askable, language, submissionId: idFor(form), spot: form.spot, kept, problems };
  return page(c, 422, await renderSurveyPage(again));
}

/** What cannot be stored now comes back with everything that was typed, ready to be sent again under the same id. */
async function answerRefusal(
  c: HttpContext<AppEnv>,
  askable: OpenAskable,
  form: Submission,
  language: Language,
  error: unknown,
): Promise<Response> {
  if (error instanceof Refusal && error.code === "conflict")
    return page(c, 409, await renderConflict(askable, language));
  const { status } = problemOf(error, language.tag);
  if (status !== 503 && status !== 429) throw error;
  c.header("Retry-After", String(retryAfter(error) ?? 2));
  const again = {
    askable,
    language,
    submissionId: idFor(form),
    spot: form.spot,
    kept: checkAnswers(askable.content, form).kept,
  };
  return page(c, status, await renderSurveyPage({ ...again, notice: "busy" }));
}

function idFor(form: Submission): string {
  return form.id === "" ? crypto.randomUUID() : form.id;
}

function page(c: HttpContext, status: 200 | 404 | 409 | 410 | 413 | 422 | 429 | 503, html: string): Response {
  return c.body(html, status, { ...surveyPageHeaders });
}
