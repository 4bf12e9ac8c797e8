export type { Askable, ClosedAskable, OpenAskable } from "./askable.ts";
export { Askables } from "./askables.ts";
export { languageFor, languageOf, languages, languageTags } from "./languages.ts";
export { joinLinkCode, surveyLink } from "./link.ts";
export {
  renderClosed,
  renderConflict,
  renderNotFound,
  renderTooLarge,
  renderUnavailable,
} from "./page/render-message.ts";
export { renderSurveyPage, type SurveyPage } from "./page/render-survey-page.ts";
export { renderThanks } from "./page/render-thanks.ts";
export { surveyPageHeaders } from "./page/survey-page-headers.ts";
export { reviewOf } from "./review-of.ts";
export { makeAskRoutes } from "./routes.ts";
export { makeSurveyPages } from "./survey-pages.ts";
export { createSurvey } from "./surveys/create-survey.ts";
export { publishSurvey } from "./surveys/publish-survey.ts";
export { archiveTouchpoint } from "./touchpoints/archive-touchpoint.ts";
export { createTouchpoint } from "./touchpoints/create-touchpoint.ts";
export type { NewTouchpoint, Touchpoint } from "./touchpoints/schemas.ts";
