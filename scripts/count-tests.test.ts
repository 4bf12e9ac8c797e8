import { expect, test } from "vitest";
import { countTests } from "./count-tests.ts";

const passed = { status: "passed" };
const failed = { status: "failed" };

test("tests are counted over all files", () => {
  const report = {
    testResults: [
      { status: "passed", assertionResults: [passed, passed] },
      { status: "failed", assertionResults: [passed, failed] },
    ],
  };
  expect(countTests(report, false)).toEqual({ passed: 3, failed: 1 });
});

test("a file that could not be loaded counts as a failure although it has no test", () => {
  const report = { testResults: [{ status: "failed", assertionResults: [] }] };
  expect(countTests(report, false)).toEqual({ passed: 0, failed: 1 });
});

test("a run that crashed without a report, or failed outside every test, never looks green", () => {
  expect(countTests(null, false)).toEqual({ passed: 0, failed: 1 });
  expect(countTests({ testResults: [{ status: "passed", assertionResults: [passed] }] }, false)).toEqual({
    passed: 1,
    failed: 1,
  });
});
