import { type Problem, readSubmissionJson } from "@croquette/survey";
import { z } from "@hono/zod-openapi";
import type { Context as HttpContext, Next } from "hono";
import { languageFor, type OpenAskable, reviewOf, wordThanks } from "../ask/index.ts";
import { fill } from "../languages/saying.ts";
import { Refusal } from "../platform/refusal.ts";
import { inContext, route, routes } from "../workspace/index.ts";
import { getFeedback } from "./get-feedback.ts";
import { listFeedback } from "./list-feedback.ts";
import { repeatedKey } from "./repeated-key.ts";
import { sayProblem } from "./say-problem.ts";
import { feedbackDetail, feedbackPage, feedbackQuery, submitBody, submitted } from "./schemas.ts";
import { type Intake, submitResponse } from "./submit-response.ts";

const tags = ["Feedback"];
const wrongFields = "Some fields are not right; each is named below. What was right need not be changed.";

const submit = route("public", {
  method: "post",
  path: "/responses",
  tags,
  summary: "Send an answer to a survey",
  description:
    "The same door that the survey page uses, with the same checks and limits. The sender makes the id; sending the same answer again is harmless, another answer with the same id is a conflict.",
  middleware: refuseRepeatedKeys,
  request: { body: { content: { "application/json": { schema: submitBody } }, required: true } },
  responses: {
    200: { description: "It was stored before", content: { "application/json": { schema: submitted } } },
    201: { description: "Stored", content: { "application/json": { schema: submitted } } },
  },
});

const list = route("feedback:read", {
  method: "get",
  path: "/feedback",
  tags,
  summary: "List feedback",
  request: { query: feedbackQuery },
  responses: { 200: { description: "A page", content: { "application/json": { schema: feedbackPage } } } },
});

const get = route("feedback:read", {
  method: "get",
  path: "/feedback/{id}",
  tags,
  summary: "One piece of feedback with every answer",
  request: { params: z.object({ id: z.uuid() }) },
  responses: { 200: { description: "The feedback", content: { "application/json": { schema: feedbackDetail } } } },
});

/** Answers that arrive from programs, and feedback as members read it. */
export function makeListenRoutes(intake: Intake) {
  return routes()
    .openapi(submit, async (c) => {
      const { touchpoint, ...body } = c.req.valid("json");
      const askable = await requireOpen(intake, intake.gate.addressOf(c), touchpoint);
      intake.gate.take(c);
      const submission = readSubmissionJson(body);
      const language = languageFor(askable.content.languages, c.req.header("accept-language"), submission.language);

      const result = await submitResponse(intake, askable, submission, language.tag);
      if (!result.accepted) throw refusalOf(result.problems);
      const thanks = { ...wordThanks(result.askable, language, result.sent), review: reviewOf(result.askable) };
      return c.json({ id: submission.id, thanks }, result.repeated ? 200 : 201);
    })
    .openapi(list, async (c) => c.json(await inContext(c, (ctx) => listFeedback(ctx, c.req.valid("query"))), 200))
    .openapi(get, async (c) => c.json(await inContext(c, (ctx) => getFeedback(ctx, c.req.valid("param").id)), 200));
}

async function requireOpen(intake: Intake, address: string, code: string): Promise<OpenAskable> {
  const askable = await intake.askables.findFor(address, code);
  if (!askable) throw new Refusal("not_found", "There is no touchpoint with this code. Look at the link again.");
  if (!askable.open) throw new Refusal("gone", "This survey is closed and takes no more answers.");
  return askable;
}

function refusalOf(problems: readonly Problem[]): Refusal {
  const fields = problems.map((problem) => ({
    path: problem.question,
    code: problem.code,
    message: sayProblem(problem),
  }));
  return new Refusal("invalid", wrongFields, { fields });
}

/** Of two scores under one name nobody knows which was meant; a form that holds two is refused as well. */
async function refuseRepeatedKeys(c: HttpContext, next: Next): Promise<void> {
  const name = repeatedKey(await c.req.text());
  if (name === null) return next();
  const path = name.slice(0, 100);
  const message = fill("This stands here twice: {name}. Send it once.", { name: path });
  throw new Refusal("invalid", wrongFields, { fields: [{ path, code: "repeated", message }] });
}
