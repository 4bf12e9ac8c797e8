import { describe, expect, it } from "vitest";
import { checkContent } from "./check-content.ts";
import { checkMetricsKept } from "./check-metrics-kept.ts";
import type { SurveyContent } from "./content.ts";
import { describeMetrics } from "./describe-metrics.ts";
import { contentFromTemplate, describeTemplates, templateKeys } from "./templates.ts";
import { countingIds, example, languages, metric } from "./testing/example.ts";

const installed = ["en", "nl"];

function codesOf(change: Partial<SurveyContent>): string[] {
  return checkContent({ ...example, ...change }, installed).map((problem) => `${problem.path} ${problem.code}`);
}

describe("a survey can be published", () => {
  it("when it has every kind of question and a thank-you for everybody", () => {
    expect(checkContent(example, installed)).toEqual([]);
  });

  it.each(templateKeys)("as soon as it is made from the template %s", (key) => {
    const content = contentFromTemplate(key, languages, countingIds());
    expect(checkContent(content, installed)).toEqual([]);
    expect(content.questions.filter((question) => question.kind !== "contact" && question.required)).toHaveLength(1);
    expect(content.thanks.some((thanks) => JSON.stringify(thanks.text).includes("{owner}"))).toBe(true);
  });

  it("and each template says what it asks", () => {
    expect(describeTemplates(languages).map((template) => template.key)).toEqual([...templateKeys]);
    for (const template of describeTemplates(languages)) expect(Object.keys(template.description)).toEqual(installed);
  });
});

describe("a survey cannot be published", () => {
  const [nps, csat, , , choice] = example.questions;

  it("without questions, languages or thanks", () => {
    expect(codesOf({ questions: [], thanks: [] })).toEqual(["questions no_question", "thanks no_default"]);
    expect(codesOf({ languages: [] })).toEqual(["languages no_language"]);
  });

  it("in a language whose page words do not exist", () => {
    expect(codesOf({ languages: ["en", "tlh"] })).toContain("languages.1 unknown_language");
  });

  it("when a text is missing in one of its languages", () => {
    expect(codesOf({ title: { en: "How was it?" } })).toEqual(["title.nl empty"]);
  });

  it("when two questions would share one metric", () => {
    if (!nps || !csat) throw new Error("the example lost its questions");
    expect(codesOf({ questions: [nps, nps] })).toContain("questions.1.metricId double_metric");
  });

  it("when a choice has one option or the same id twice", () => {
    if (!nps || choice?.kind !== "single-choice") throw new Error("the example lost its choice");
    const one = choice.options.slice(0, 1);
    expect(codesOf({ questions: [nps, { ...choice, options: one }] })).toEqual(["questions.1.options option_count"]);
    expect(codesOf({ questions: [nps, { ...choice, options: [...one, ...one] }] })).toEqual([
      "questions.1.options.1.id double_id",
    ]);
  });

  it("when a thank-you depends on a score that is not asked or hides the others", () => {
    const [sorry, , thanks] = example.thanks;
    if (!sorry || !thanks) throw new Error("the example lost its thanks");
    const when = { metricId: metric(7), from: 0, to: 6 };
    expect(codesOf({ thanks: [{ ...sorry, when }, thanks] })).toEqual(["thanks.0.when.metricId unknown_metric"]);
    expect(codesOf({ thanks: [{ ...sorry, when: { ...when, metricId: metric(1), to: 11 } }, thanks] })).toEqual([
      "thanks.0.when bad_band",
    ]);
    expect(codesOf({ thanks: [thanks, sorry] })).toEqual(["thanks.0 hides_others"]);
  });
});

describe("a new version keeps its metrics", () => {
  const known = describeMetrics(example);

  it("when only words changed", () => {
    expect(checkMetricsKept(known, { ...example, title: { en: "Other", nl: "Anders" } })).toEqual([]);
  });

  it("and is refused with a sentence when a scale would run the other way", () => {
    const questions = example.questions.map((question) =>
      question.kind === "ces" ? { ...question, direction: "higher-is-better" as const } : question,
    );
    const [problem, ...rest] = checkMetricsKept(known, { ...example, questions });
    expect(rest).toEqual([]);
    expect(problem?.path).toBe("questions.2.kind");
    expect(problem?.message).toContain("CES from 1 to 7 with 1 as the best");
  });

  it("and is refused when a score becomes a text", () => {
    const questions = example.questions.map((question) =>
      question.kind === "csat"
        ? {
            kind: "text" as const,
            metricId: question.metricId,
            label: question.label,
            name: question.name,
            required: false,
          }
        : question,
    );
    expect(checkMetricsKept(known, { ...example, questions })).toHaveLength(1);
  });
});
