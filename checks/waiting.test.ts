import { expect, test } from "vitest";
import { checkWaiting } from "./waiting.ts";

test("a test that would give up after a second is pointed out, one that polls is not", () => {
  const impatient = ["waitFor", "waitUntil"].map((verb) => ({
    path: `${verb}.test.ts`,
    text: `await vi.${verb}(come)`,
  }));
  const patient = { path: "poll.test.ts", text: "await expect.poll(come).toBe(true); await page.waitForURL(address)" };
  expect(checkWaiting([...impatient, patient])).toEqual([
    "waitFor.test.ts waits for a second at most: wait with expect.poll.",
    "waitUntil.test.ts waits for a second at most: wait with expect.poll.",
  ]);
});
