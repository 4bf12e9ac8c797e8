import { expect, test } from "vitest";
import type { SurveyContent } from "../../../../survey/content.ts";
import { withHint, withMovedQuestion, withNewQuestion, withoutQuestion } from "./content-changes.ts";

const text = { en: "How was it?" };
const recommend = {
  kind: "nps",
  metricId: "019a0000-0000-7000-8000-000000000001",
  label: text,
  name: text,
  low: text,
  high: text,
  required: true,
} as const;
const comment = {
  kind: "text",
  metricId: "019a0000-0000-7000-8000-000000000002",
  label: text,
  name: text,
  required: false,
} as const;
const contact = { kind: "contact", label: text } as const;

const content: SurveyContent = {
  title: text,
  questions: [recommend, contact],
  thanks: [
    { when: { metricId: recommend.metricId, from: 0, to: 6 }, title: text, text },
    { title: text, text },
  ],
  languages: ["en"],
};

const kinds = ({ questions }: SurveyContent) => questions.map(({ kind }) => kind);

test("a new question comes before the one that asks for a name", () => {
  expect(kinds(withNewQuestion(content, comment))).toEqual(["nps", "text", "contact"]);
});

test("a new question comes last when no name is asked for", () => {
  expect(kinds(withNewQuestion({ ...content, questions: [recommend] }, comment))).toEqual(["nps", "text"]);
});

test("a question that is removed takes the thank-yous for its scores along", () => {
  const left = withoutQuestion(content, 0);
  expect(kinds(left)).toEqual(["contact"]);
  expect(left.thanks).toEqual([{ title: text, text }]);
});

test("questions change places, and stay where they are at the ends", () => {
  expect(kinds(withMovedQuestion(content, 0, 1))).toEqual(["contact", "nps"]);
  expect(withMovedQuestion(content, 0, -1)).toBe(content);
  expect(withMovedQuestion(content, 1, 1)).toBe(content);
});

test("a hint without words in any language is no hint", () => {
  const hinted = { ...comment, hint: { en: "Short is fine.", nl: "" } };
  expect(withHint(hinted, "en", "")).toEqual(comment);
  expect(withHint(hinted, "nl", "Kort mag.")).toEqual({ ...comment, hint: { en: "Short is fine.", nl: "Kort mag." } });
});
