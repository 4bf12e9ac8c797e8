import { z } from "@hono/zod-openapi";
import type { Context as HttpContext } from "hono";
import { firstNameForGuests, languageFor, languageTags, surveyPageHeaders } from "../../ask/index.ts";
import { limitBody } from "../../platform/http/limit-body.ts";
import { asActor } from "../../platform/platform.ts";
import { type AppEnv, route, routes } from "../../workspace/index.ts";
import { findOwnerName } from "../people.sql.ts";
import { type CaseRow, findOtherOpenCase, stateOf } from "../queries.ts";
import { answerQuestion } from "./answer-question.ts";
import type { ConfirmationGate } from "./confirmation-gate.ts";
import { readConfirmationToken } from "./confirmation-token.ts";
import { decideConfirmation } from "./decide-confirmation.ts";
import { findQuestion } from "./find-question.ts";
import {
  type FilledIn,
  longestText,
  renderDeadLinkPage,
  renderOutcomePage,
  renderQuestionPage,
} from "./render-confirm-page.ts";

const page = (description: string) => ({ description, content: { "text/html": { schema: z.string() } } });
const responses = {
  200: page("The page"),
  400: page("The form with what is missing"),
  404: page("No such question"),
  410: page("The time for this link is over"),
};
const params = z.object({ token: z.string() });
/** The longest text that is taken, each of its characters written as `%F0%9F%98%80`, fits twice. */
const mostFormBytes = 64 * 1024;
const customer = { kind: "customer", customerId: null, name: null } as const;

/** Whatever arrives is read as a form; what is missing or odd counts as left empty. */
const answerField = z.enum(["yes", "no"]).nullable().catch(null);
const formFields = z.object({ answer: answerField, text: z.string().catch("") });

const ask = route("public", {
  method: "get",
  path: "/confirm/{token}",
  summary: 'The page that asks "did we put it right?"',
  description: "Records nothing, whoever follows the link. `answer` only chooses an answer beforehand.",
  request: { params, query: z.object({ answer: answerField }) },
  responses,
});

const answer = route("public", {
  method: "post",
  path: "/confirm/{token}",
  summary: "The customer's answer, from the form",
  middleware: limitBody(mostFormBytes, answerTooLarge),
  request: { params },
  responses: {
    ...responses,
    413: page("The form, when more was sent than is ever read"),
    429: page("The form as it was filled in, to be sent again in a minute"),
  },
});

/** The customer's own page, opened from the mail that asks whether it was put right. */
export function makeConfirmationPages(gate: ConfirmationGate) {
  return routes()
    .openapi(ask, (c) => showQuestion(c, c.req.valid("param").token, c.req.valid("query").answer))
    .openapi(answer, (c) => takeAnswer(c, gate, c.req.valid("param").token));
}

async function showQuestion(c: HttpContext<AppEnv>, token: string, wished: "yes" | "no" | null) {
  const { platform } = c.var;
  const now = platform.clock.now();
  const link = readConfirmationToken(platform.secret, token, now);
  if (link?.kind !== "valid") return answerDeadLink(c, link ? "expired" : "altered");

  const { workspaceId, caseId, round } = link.question;
  const found = await asActor(platform, workspaceId, customer, async (ctx) => {
    const question = await findQuestion(ctx, caseId);
    return question && { question, newer: await findOtherOpenCase(ctx.tx, question.row) };
  });
  if (!found) return answerDeadLink(c, "altered");

  const { question, newer } = found;
  const hours = question.workspace.settings.caseDeadlineHours;
  const said = { answer: wished ?? "yes", text: null, round, now, deadlineHours: hours } as const;
  const { kind } = decideConfirmation(stateOf(question.row), { ...said, newer: newer ? stateOf(newer) : null });
  if (kind !== "confirmed" && kind !== "refused") {
    return c.body(await renderOutcomePage(question, kind, null), 200, surveyPageHeaders);
  }
  const filledIn = { answer: wished, text: "", problem: null };
  return c.body(await renderQuestionPage(question, token, filledIn), 200, surveyPageHeaders);
}

async function takeAnswer(c: HttpContext<AppEnv>, gate: ConfirmationGate, token: string) {
  const { platform } = c.var;
  const link = readConfirmationToken(platform.secret, token, platform.clock.now());
  if (link?.kind !== "valid") return answerDeadLink(c, link ? "expired" : "altered");

  const { question } = link;
  const form = await readForm(c);
  const seconds = gate.take(c, token);
  if (seconds > 0) {
    c.header("Retry-After", String(seconds));
    return showProblem(c, token, question, { ...form, problem: "busy" }, 429);
  }
  if (form.problem || !form.answer) return showProblem(c, token, question, form, 400);

  const said = { answer: form.answer, text: form.text || null };
  const answered = await asActor(platform, question.workspaceId, customer, async (ctx) => {
    const result = await answerQuestion(ctx, question, said);
    return result && { ...result, ownerName: await findFirstName(ctx, result.heardIn) };
  });
  if (!answered) return answerDeadLink(c, "altered");
  return c.body(
    await renderOutcomePage(answered.question, answered.outcome, answered.ownerName),
    200,
    surveyPageHeaders,
  );
}

/** What is larger than any text that we take is not read: the customer finds an empty form and why. */
async function answerTooLarge(c: HttpContext<AppEnv>): Promise<Response> {
  const { platform } = c.var;
  const token = c.req.param("token") ?? "";
  const link = readConfirmationToken(platform.secret, token, platform.clock.now());
  if (link?.kind !== "valid") return answerDeadLink(c, link ? "expired" : "altered");
  return showProblem(c, token, link.question, { answer: null, text: "", problem: "too-long" }, 413);
}

async function showProblem(
  c: HttpContext<AppEnv>,
  token: string,
  { workspaceId, caseId }: { readonly workspaceId: string; readonly caseId: string },
  form: FilledIn,
  status: 400 | 413 | 429,
) {
  const question = await asActor(c.var.platform, workspaceId, customer, (ctx) => findQuestion(ctx, caseId));
  if (!question) return answerDeadLink(c, "altered");
  return c.body(await renderQuestionPage(question, token, form), status, surveyPageHeaders);
}

/** The page for a link that leads nowhere, or whose time is over. */
export async function answerDeadLink(c: HttpContext, why: "altered" | "expired") {
  const language = languageFor(languageTags, c.req.header("accept-language"), null);
  return c.body(await renderDeadLinkPage(language, why), why === "expired" ? 410 : 404, surveyPageHeaders);
}

async function readForm(c: HttpContext<AppEnv>): Promise<FilledIn> {
  const fields = formFields.parse(await c.req.parseBody().catch(() => ({})));
  const text = fields.text.toWellFormed().replaceAll("\u0000", "").trim();
  const problem = fields.answer === null ? "choose" : text.length > longestText ? "too-long" : null;
  return { answer: fields.answer, text, problem };
}

async function findFirstName(ctx: Parameters<typeof findQuestion>[0], row: CaseRow): Promise<string | null> {
  if (!row.owner_member_id) return null;
  const owner = { kind: "member", id: row.owner_member_id } as const;
  return firstNameForGuests((await findOwnerName(ctx.tx, ctx.workspaceId, owner, "active")) ?? null);
}
