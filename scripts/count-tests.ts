import * as z from "zod";

export interface Count {
  passed: number;
  failed: number;
}

const report = z.object({
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

/** Counts what vitest's JSON report says. A file that could not be loaded, or a run that ended badly in another way, is one failure. */
export function countTests(json: unknown, endedWell: boolean): Count {
  const { success, data } = report.safeParse(json);
  if (!success) return { passed: 0, failed: 1 };

  const tests = data.testResults.flatMap((file) => file.assertionResults);
  const passed = tests.filter((test) => test.status === "passed").length;
  const failedTests = tests.filter((test) => test.status === "failed").length;
  const brokenFiles = data.testResults.filter((file) => file.status === "failed" && !hasFailure(file)).length;
  const failed = failedTests + brokenFiles;
  return { passed, failed: failed === 0 && !endedWell ? 1 : failed };
}

function hasFailure(file: z.infer<typeof report>["testResults"][number]): boolean {
  return file.assertionResults.some((test) => test.status === "failed");
}
