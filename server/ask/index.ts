export type { OpenAskable } from "./askable.ts";
export { Askables } from "./askables.ts";
export { findForGuest } from "./find-for-guest.ts";
export { languageFor, languageOf, languageTags } from "./languages.ts";
export { loadAskable } from "./load-askable.ts";
export { firstNameForGuests } from "./name-for-guests.ts";
export { type Html, renderDocument } from "./page/document.ts";
export {
  renderClosed,
  renderConflict,
  renderNotFound,
  renderTooLarge,
  renderUnavailable,
} from "./page/render-message.ts";
export { renderSurveyPage } from "./page/render-survey-page.ts";
export { renderThanks } from "./page/render-thanks.ts";
export { surveyPageHeaders } from "./page/survey-page-headers.ts";
export { reviewOf } from "./review-of.ts";
export { makeAskRoutes } from "./routes.ts";
export { keptSpot } from "./spot.ts";
export { makeSurveyPages } from "./survey-pages.ts";
export { createSurvey } from "./surveys/create-survey.ts";
export { publishSurvey } from "./surveys/publish-survey.ts";
export { createTouchpoint } from "./touchpoints/create-touchpoint.ts";
export { type Sent, wordThanks } from "./word-thanks.ts";
