import { expect, test } from "vitest";
import { describeSpace } from "./examine-machine.ts";

const roomy = { megabytes: 50_000, files: 1_000_000, freeFiles: 900_000 };

test("a disk with room is well, and one that fills up is said in time", () => {
  expect(describeSpace(roomy)).toEqual({ state: "ok", sentence: "48 GB free for data." });
  expect(describeSpace({ ...roomy, megabytes: 1_999 }).state).toBe("note");
  expect(describeSpace({ ...roomy, megabytes: 199 })).toMatchObject({
    state: "wrong",
    sentence: expect.stringContaining("Only 199 MB are free"),
  });
});

test("a full disk is said to be full, also when it is its files that ran out", () => {
  expect(describeSpace({ ...roomy, megabytes: 0 })).toMatchObject({
    state: "wrong",
    sentence: expect.stringContaining("is full: no answer can be stored"),
  });
  expect(describeSpace({ ...roomy, freeFiles: 0 })).toMatchObject({
    state: "wrong",
    sentence: expect.stringContaining("takes no more files"),
  });
  expect(describeSpace({ megabytes: 50_000, files: 0, freeFiles: 0 }).state).toBe("ok");
});
