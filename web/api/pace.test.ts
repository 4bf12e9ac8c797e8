import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { makePace } from "./pace.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A pace with two seconds of rest whose readings take so long, and when each began and ended. */
function paceWith({ milliseconds }: { milliseconds: number }) {
  const start = Date.now();
  const begun: [string, number][] = [];
  const ended: [string, number][] = [];
  const pace = makePace<string>({
    rest: () => 2_000,
    read: async (key) => {
      begun.push([key, Date.now() - start]);
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      ended.push([key, Date.now() - start]);
    },
  });
  return { pace, begun, ended };
}

test("the first change is read at once, and nothing is read after it", async () => {
  const { pace, begun } = paceWith({ milliseconds: 50 });
  pace.changed("scores");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(begun).toEqual([["scores", 0]]);
});

test("of a steady stream of changes a reading that is slower than the next change still arrives, again and again", async () => {
  const { pace, begun, ended } = paceWith({ milliseconds: 1_000 });
  for (let time = 0; time < 10_000; time += 200) {
    pace.changed("scores");
    await vi.advanceTimersByTimeAsync(200);
  }
  expect(begun.map(([, at]) => at)).toEqual([0, 3_000, 6_000, 9_000]);
  expect(ended.map(([, at]) => at)).toEqual([1_000, 4_000, 7_000, 10_000]);
});

test("the last change is read once more, whether it came during a reading or in the rest after it", async () => {
  for (const moment of [10, 90, 110, 2_090]) {
    const { pace, begun } = paceWith({ milliseconds: 100 });
    pace.changed("scores");
    await vi.advanceTimersByTimeAsync(moment);
    pace.changed("scores");
    pace.changed("scores");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(begun, `changed after ${moment} ms`).toEqual([
      ["scores", 0],
      ["scores", 2_100],
    ]);
  }
});

test("after a quiet time the next change is read at once again", async () => {
  const { pace, begun } = paceWith({ milliseconds: 100 });
  pace.changed("scores");
  await vi.advanceTimersByTimeAsync(2_101);
  pace.changed("scores");
  await vi.advanceTimersByTimeAsync(0);
  expect(begun).toEqual([
    ["scores", 0],
    ["scores", 2_101],
  ]);
});

test("what is slow does not hold up what is not", async () => {
  const { pace, begun } = paceWith({ milliseconds: 100 });
  pace.changed("scores");
  pace.changed("cases");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(begun).toEqual([
    ["scores", 0],
    ["cases", 0],
  ]);
});

test("a reading that fails is no end: the next change is read", async () => {
  let times = 0;
  const pace = makePace<string>({
    rest: () => 2_000,
    read: async () => {
      times++;
      throw new Error("no line");
    },
  });
  pace.changed("scores");
  await vi.advanceTimersByTimeAsync(1_000);
  pace.changed("scores");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(times).toBe(2);
});

test("once it is stopped nothing is read any more", async () => {
  const { pace, begun } = paceWith({ milliseconds: 100 });
  pace.changed("scores");
  await vi.advanceTimersByTimeAsync(200);
  pace.changed("scores");
  pace.stop();
  pace.changed("scores");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(begun).toHaveLength(1);
});
