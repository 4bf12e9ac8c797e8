import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { buildSurveyPage } from "./build-survey-page.ts";
import { surveyPageScript } from "./survey-page-script.ts";

it("is served as it was written last; when this fails, run `node widget/build-survey-page.ts`", async () => {
  expect(surveyPageScript).toBe(await buildSurveyPage());
});

it("costs a guest at most 2 KiB", () => {
  expect(gzipSync(surveyPageScript).length).toBeLessThanOrEqual(2048);
});
