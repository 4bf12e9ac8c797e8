import type { Context as HttpContext } from "hono";
import type { ApiParts } from "./api.ts";
import {
  languageFor,
  languageTags,
  makeSurveyPages,
  renderNotFound,
  renderUnavailable,
  surveyPageHeaders,
} from "./ask/index.ts";
import { makeSubmissionPage } from "./listen/index.ts";
import { answerProblem } from "./platform/http/answer-problem.ts";
import { answerDeadLink, ConfirmationGate, makeConfirmationPages } from "./recover/index.ts";
import { routes } from "./workspace/index.ts";

export interface PublicPagesOptions extends Pick<ApiParts, "askables" | "intake" | "workspace"> {
  /** Called with what nobody expected. Never with what a person typed. */
  readonly reportError: (error: unknown, where: string) => void;
}

/** What guests and customers open without signing in. Whatever they ask for, and whatever goes wrong, they get a page. */
export function makePublicPages({ askables, intake, workspace, reportError }: PublicPagesOptions) {
  const pages = routes()
    .route("/", makeSurveyPages(askables, workspace.addressOf))
    .route("/", makeSubmissionPage(intake))
    .route("/", makeConfirmationPages(new ConfirmationGate({ addressOf: workspace.addressOf, clock: intake.clock })));

  pages.all("/s/*", answerNotFound);
  pages.all("/confirm/*", (c) => answerDeadLink(c, "altered"));
  pages.onError(async (error, c) => {
    const problem = answerProblem(c, error);
    if (problem.status === 500) reportError(error, `${c.req.method} ${c.req.routePath}`);
    if (problem.status < 500) return answerNotFound(c);

    const page = await renderUnavailable(languageFor(languageTags, c.req.header("accept-language"), null));
    return new Response(page, { status: problem.status, headers: { ...surveyPageHeaders, "retry-after": "5" } });
  });
  return pages;
}

async function answerNotFound(c: HttpContext): Promise<Response> {
  const language = languageFor(languageTags, c.req.header("accept-language"), null);
  return c.body(await renderNotFound(language), 404, { ...surveyPageHeaders });
}
