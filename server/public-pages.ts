import { type Askables, makeSurveyPages } from "./ask/index.ts";
import { type Intake, makeSubmissionPage } from "./listen/index.ts";
import { confirmationPages } from "./recover/index.ts";
import { routes } from "./workspace/index.ts";

/** What guests and customers open without signing in. */
export function makePublicPages({ askables, intake }: { readonly askables: Askables; readonly intake: Intake }) {
  return routes()
    .route("/", makeSurveyPages(askables))
    .route("/", makeSubmissionPage(intake))
    .route("/", confirmationPages);
}
