import type { ApiParts } from "./api.ts";
import { makeSurveyPages } from "./ask/index.ts";
import { makeSubmissionPage } from "./listen/index.ts";
import { confirmationPages } from "./recover/index.ts";
import { routes } from "./workspace/index.ts";

/** What guests and customers open without signing in. */
export function makePublicPages({ askables, intake, workspace }: ApiParts) {
  return routes()
    .route("/", makeSurveyPages(askables, workspace.addressOf))
    .route("/", makeSubmissionPage(intake))
    .route("/", confirmationPages);
}
