import { expect, test } from "vitest";
import { keptSpot, listedSpot } from "./spot.ts";

const spots = ["12", "Terrace 3", "Café & bar: left"];

test("a guest is shown the spot that the code was printed for, spelled as in the list", () => {
  expect(listedSpot(spots, "12")).toBe("12");
  expect(listedSpot(spots, " terrace 3 ")).toBe("Terrace 3");
  expect(listedSpot(spots, "CAFE\u0301 & BAR: LEFT")).toBe("Café & bar: left");
});

test("a guest is never shown what somebody wrote into a link", () => {
  expect(listedSpot(spots, "1: win a free dinner at evil.example")).toBeNull();
  expect(listedSpot([], "12")).toBeNull();
  expect(listedSpot(spots, null)).toBeNull();
});

test("the spot of a code that outlived the list is kept", () => {
  for (const spot of ["14", "Küche 2", "A-3", "2/4", "Room #7", "Bar St. Jan"]) expect(keptSpot([], spot)).toBe(spot);
  expect(keptSpot(spots, "TERRACE 3")).toBe("Terrace 3");
  expect(keptSpot(spots, "café & bar: left")).toBe("Café & bar: left");
});

test("what cannot be the name of a table is not kept", () => {
  const sentences = [
    "1: win a free dinner at evil.example",
    "<b>1</b>",
    "https://evil.example",
    "x".repeat(41),
    "a\nb",
  ];
  for (const sentence of sentences) expect(keptSpot(spots, sentence)).toBeNull();
  expect(keptSpot(spots, null)).toBeNull();
});
