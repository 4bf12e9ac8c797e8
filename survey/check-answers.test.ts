import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkAnswers } from "./check-answers.ts";
import { readSubmissionForm } from "./read-submission-form.ts";
import { readSubmissionJson } from "./read-submission-json.ts";
import { example, metric } from "./testing/example.ts";

const id = "0190a000-0000-7000-8000-00000000abcd";

function fromJson(answers: unknown, contact?: unknown) {
  return checkAnswers(example, readSubmissionJson({ id, answers, ...(contact === undefined ? {} : { contact }) }));
}

function fromForm(fields: readonly (readonly [string, string])[]) {
  return checkAnswers(example, readSubmissionForm([["id", id], ...fields]));
}

function problemsOf(checked: ReturnType<typeof checkAnswers>) {
  return checked.ok ? [] : checked.problems;
}

const whole: fc.Arbitrary<Record<string, number | string | readonly string[]>> = fc.record(
  {
    [metric(1)]: fc.integer({ min: 0, max: 10 }),
    [metric(2)]: fc.integer({ min: 1, max: 5 }),
    [metric(3)]: fc.integer({ min: 1, max: 7 }),
    [metric(4)]: fc.integer({ min: 1, max: 5 }),
    [metric(5)]: fc.constantFrom("lunch", "dinner"),
    [metric(6)]: fc.subarray(["soup", "croquette", "cake"], { minLength: 1 }),
    [metric(7)]: fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 300 })
      .map((text) => text.replaceAll("\u0000", "").replaceAll("\r", "").trim())
      .filter((text) => text !== "" && text.isWellFormed()),
  },
  { requiredKeys: [metric(1)] },
);

describe("checking answers", () => {
  it("stores exactly what a guest chose and wrote", () => {
    fc.assert(
      fc.property(whole, (answers) => {
        const checked = fromJson(answers);
        expect(checked).toMatchObject({ ok: true, answers, contact: null });
      }),
    );
  });

  it("reads a form and JSON to the same answers, so that a retry by the other way is no new answer", () => {
    fc.assert(
      fc.property(whole, (answers) => {
        const fields = Object.entries(answers).flatMap(([key, value]) =>
          Array.isArray(value)
            ? value.map((item): [string, string] => [key, item])
            : [[key, String(value).replaceAll("\n", "\r\n")] as [string, string]],
        );
        const form = fromForm(fields);
        expect(form.ok).toBe(true);
        expect(form).toEqual(fromJson(answers));
      }),
    );
  });

  it("never throws and never stores what is not in the survey, whatever arrives", () => {
    const anything = fc.dictionary(fc.oneof(fc.string(), fc.integer({ min: 1, max: 8 }).map(metric)), fc.anything());
    fc.assert(
      fc.property(anything, fc.anything(), (answers, contact) => {
        const checked = checkAnswers(example, readSubmissionJson({ id, answers, contact }));
        if (!checked.ok) {
          expect(checked.problems.length).toBeGreaterThan(0);
          return;
        }
        const known = new Set(example.questions.flatMap((one) => (one.kind === "contact" ? [] : [one.metricId])));
        for (const key of Object.keys(checked.answers)) expect(known).toContain(key);
        for (const score of checked.scores) {
          expect(score.score).toBeGreaterThanOrEqual(score.lowest);
          expect(score.score).toBeLessThanOrEqual(score.highest);
        }
      }),
    );
  });

  it("gives the scores with their scale and direction", () => {
    const checked = fromJson({ [metric(1)]: 3, [metric(3)]: 7 });
    expect(checked.ok && checked.scores).toEqual([
      { metricId: metric(1), kind: "nps", score: 3, lowest: 0, highest: 10, direction: "higher-is-better" },
      { metricId: metric(3), kind: "ces", score: 7, lowest: 1, highest: 7, direction: "lower-is-better" },
    ]);
  });

  it.each([
    [metric(1), 11, "out_of_range"],
    [metric(1), -1, "out_of_range"],
    [metric(2), 0, "out_of_range"],
    [metric(3), 8, "out_of_range"],
    [metric(1), 9.5, "wrong_type"],
    [metric(1), "9", "wrong_type"],
    [metric(1), [9], "wrong_type"],
    [metric(1), true, "wrong_type"],
    [metric(1), Number.NaN, "wrong_type"],
    [metric(5), "breakfast", "unknown_option"],
    [metric(5), ["lunch"], "wrong_type"],
    [metric(5), "__proto__", "unknown_option"],
    [metric(6), "soup", "wrong_type"],
    [metric(6), ["soup", "stone"], "unknown_option"],
    [metric(6), ["soup", 1], "wrong_type"],
    [metric(7), 5, "wrong_type"],
    [metric(7), "a\u0000b", "malformed_text"],
    [metric(7), "a\ud800b", "malformed_text"],
    [metric(7), "x".repeat(5001), "too_long"],
    ["no-such-question", 1, "unknown_question"],
    ["__proto__", 1, "unknown_question"],
  ])("refuses for question %s the value %j as %s", (question, value, code) => {
    const answers = Object.fromEntries([
      [metric(1), 9],
      [question, value],
    ]);
    expect(problemsOf(fromJson(answers))).toEqual([{ question, code }]);
  });

  it("says that the needed question has no answer", () => {
    expect(problemsOf(fromForm([[metric(7), "only words"]]))).toEqual([{ question: metric(1), code: "required" }]);
  });

  it("refuses an empty submission once, for the whole of it", () => {
    const free = { ...example, questions: example.questions.slice(1) };
    const checked = checkAnswers(free, readSubmissionJson({ id, answers: { [metric(7)]: "  \n " } }));
    expect(problemsOf(checked)).toEqual([{ question: "", code: "empty" }]);
  });

  it("keeps everything that was right, and what was too long, when something is wrong", () => {
    const long = "y".repeat(6000);
    const checked = fromForm([
      [metric(1), "12"],
      [metric(2), "4"],
      [metric(6), "soup"],
      [metric(6), "cake"],
      [metric(7), long],
      ["name", "Anna"],
      ["email", "anna@"],
    ]);
    expect(checked).toEqual({
      ok: false,
      problems: [
        { question: metric(1), code: "out_of_range" },
        { question: metric(7), code: "too_long" },
        { question: "email", code: "bad_email" },
      ],
      kept: {
        answers: { [metric(2)]: "4", [metric(6)]: ["soup", "cake"], [metric(7)]: long },
        name: "Anna",
        email: "anna@",
      },
    });
  });

  it("keeps a text without the characters that cannot be stored", () => {
    const checked = fromForm([
      [metric(1), "3"],
      [metric(7), "too\u0000 cold"],
    ]);
    expect(!checked.ok && checked.kept.answers[metric(7)]).toBe("too cold");
  });

  it("takes the contact apart from the answers", () => {
    const checked = fromJson({ [metric(1)]: 9 }, { name: " Anna ", email: "anna@example.com" });
    expect(checked).toMatchObject({
      ok: true,
      answers: { [metric(1)]: 9 },
      contact: { name: "Anna", email: "anna@example.com" },
    });
  });

  it.each([
    [{ name: "Anna" }, "email", "email_needed"],
    [{ email: "anna@example" }, "email", "bad_email"],
    [{ email: "=?utf-8?q?anna=40example.org=2c?=@example.com" }, "email", "bad_email"],
    [{ email: `${"a".repeat(250)}@example.com` }, "email", "too_long"],
    [{ name: "Anna\r\nBcc: all@example.com", email: "anna@example.com" }, "name", "malformed_text"],
    [{ name: "A".repeat(201), email: "anna@example.com" }, "name", "too_long"],
    [{ name: "Anna", email: "anna@example.com", phone: "1" }, "phone", "unknown_question"],
  ])("refuses the contact %j because of %s", (contact, question, code) => {
    expect(problemsOf(fromJson({ [metric(1)]: 9 }, contact))).toEqual([{ question, code }]);
  });
});

describe("reading a submission", () => {
  it.each([[null], ["text"], [[]], [42]])("says that %j is no submission", (body) => {
    expect(readSubmissionJson(body).problems).toContainEqual({ question: "", code: "unreadable" });
  });

  it("asks for an id that is a UUID", () => {
    expect(readSubmissionJson({ id: "1; drop table", answers: {} }).problems).toEqual([
      { question: "id", code: "bad_id" },
    ]);
  });

  it("takes no more than a bounded number of fields", () => {
    const fields = Array.from({ length: 100_000 }, (_, index): [string, string] => [`f${index}`, "1"]);
    const form = readSubmissionForm([["id", id], ...fields]);
    expect(form.answers.size).toBeLessThan(300);
    expect(form.problems).toContainEqual({ question: "", code: "too_many_fields" });
    expect(readSubmissionJson({ id, answers: Object.fromEntries(fields) }).problems).toEqual([
      { question: "answers", code: "too_many_fields" },
    ]);
  });

  it("keeps the spot of the link, and forgets one that cannot be a table", () => {
    expect(readSubmissionForm([["table", " 12 "]]).spot).toBe("12");
    expect(readSubmissionForm([["table", "x".repeat(41)]]).spot).toBeNull();
    expect(readSubmissionForm([["table", "1\u0000"]]).spot).toBeNull();
  });
});
