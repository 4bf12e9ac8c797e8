import { expect, test } from "vitest";
import { feedbackFilterOf, isFiltered, readFeedbackSearch } from "./feedback-search.ts";

const id = "01a20143-2fa1-73b2-befc-8fc4e6709767";

test("a bar of a chart leads to exactly the answers it is made of", () => {
  const search = readFeedbackSearch({ metric: id, fromScore: 0, toScore: 6, from: "2026-11-01", commented: true });
  expect(feedbackFilterOf(search)).toEqual({
    metric: id,
    fromScore: 0,
    toScore: 6,
    from: "2026-11-01",
    commented: "true",
  });
});

test("a score without what was scored filters nothing", () => {
  expect(readFeedbackSearch({ fromScore: 3, toScore: 5 })).toEqual({});
});

test("an address with nonsense in it still shows the list", () => {
  expect(readFeedbackSearch({ place: "x", from: "soon", case: "maybe", metric: id, fromScore: 99 })).toEqual({
    metric: id,
  });
});

test("open feedback or another order does not count as a filter", () => {
  expect(isFiltered({ open: id, sort: "oldest" })).toBe(false);
  expect(isFiltered({ commented: true })).toBe(true);
});
