import { expect, test } from "vitest";
import { describeClocks } from "./examine-clock.ts";

test("two clocks that nearly agree are not worth a word", () => {
  for (const seconds of [0, 59, -59, 60]) expect(describeClocks(seconds)).toEqual([]);
});

test("a clock that differs by more than a minute is said, with by how much and to which side", () => {
  expect(describeClocks(61)).toMatchObject([
    { state: "wrong", sentence: expect.stringContaining("1 minute ahead of this") },
  ]);
  expect(describeClocks(-300)[0]?.sentence).toContain("5 minutes behind this machine's");
  expect(describeClocks(7_200)[0]?.sentence).toContain("2 hours ahead of");
});
