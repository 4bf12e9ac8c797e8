import { describe, expect, test } from "vitest";
import { makeFormats } from "../../words/formats.ts";
import { writeChange, writeDifference, writeScore, writeSmallest } from "./write-score.ts";

const formats = makeFormats("en-GB", "Europe/Amsterdam");

test("every kind of score has one way to be written", () => {
  expect(writeScore(formats, { kind: "nps", n: 80 }, 31.25)).toBe("+31");
  expect(writeScore(formats, { kind: "nps", n: 80 }, -4)).toBe("−4");
  expect(writeScore(formats, { kind: "csat", n: 80 }, 72.4)).toBe("72%");
  expect(writeScore(formats, { kind: "rating", n: 12 }, 4)).toBe("4.0");
  expect(writeScore(formats, { kind: "rating", n: 80 }, 3.91)).toBe("3.9");
});

test("very many answers earn one decimal more", () => {
  expect(writeScore(formats, { kind: "nps", n: 5_000 }, 31.25)).toBe("+31.3");
  expect(writeScore(formats, { kind: "ces", n: 5_000 }, 3.914)).toBe("3.91");
});

test("the smallest difference that matters is written as it was typed", () => {
  expect([5, 0.3, 0.25, 12.5].map((smallest) => writeSmallest(formats, smallest))).toEqual([
    "5",
    "0.3",
    "0.25",
    "12.5",
  ]);
});

describe("a difference", () => {
  test("is what whoever subtracts the scores beside it finds", () => {
    const nps = { kind: "nps", n: 80 } as const;
    expect(writeChange(formats, nps, { before: 43.4, now: 32.6, smallest: 5 })).toEqual({
      before: "+43.4",
      now: "+32.6",
      difference: "−10.8",
    });
    expect(writeChange(formats, nps, { before: 40.1, now: 30.2, smallest: 5 })).toEqual({
      before: "+40",
      now: "+30",
      difference: "−10",
    });
  });

  test("that is smaller than what matters looks smaller", () => {
    const rating = { kind: "rating", n: 80 } as const;
    expect(writeChange(formats, rating, { before: 4.07, now: 3.88, smallest: 0.2 })).toEqual({
      before: "4.07",
      now: "3.88",
      difference: "−0.19",
    });
  });

  test("has the decimals of its scores", () => {
    expect(writeDifference(formats, { kind: "nps", n: 80 }, -4.4)).toBe("−4");
    expect(writeDifference(formats, { kind: "rating", n: 80 }, 0.23)).toBe("+0.2");
  });

  test("that is there is never written as none", () => {
    expect(writeDifference(formats, { kind: "rating", n: 80 }, 0.04)).toBe("+0.04");
    expect(writeDifference(formats, { kind: "csat", n: 80 }, 0)).toBe("0");
  });
});
