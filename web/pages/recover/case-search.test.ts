import { expect, test } from "vitest";
import { caseFilterOf, isFiltered, readCaseSearch } from "./case-search.ts";

const id = "01a20143-2fa1-73b2-befc-8fc4e6709767";

test("a link to late cases of a place shows exactly these", () => {
  const search = readCaseSearch({ status: "open", late: true, place: id, open: id });
  expect(caseFilterOf(search)).toEqual({ status: "open", late: "true", place: id });
});

test("a link to those who wait for an answer, or to what was opened again in some days, shows exactly these", () => {
  expect(caseFilterOf(readCaseSearch({ awaits: "reply" }))).toEqual({ awaits: "reply" });
  const days = { reopenedFrom: "2026-03-01", reopenedTo: "2026-03-30" };
  expect(caseFilterOf(readCaseSearch({ status: "all", ...days }))).toEqual({ status: "all", ...days });
  expect(readCaseSearch({ awaits: "godot" })).toEqual({});
});

test("an address with nonsense in it still shows the list", () => {
  const nonsense = {
    status: "burning",
    owner: "somebody",
    place: "here",
    openedFrom: "2026-02-30",
    sort: 3,
    late: "no",
  };
  expect(readCaseSearch(nonsense)).toEqual({});
});

test("an owner is oneself, nobody, a member or a team", () => {
  const ownerOf = (owner: string) => readCaseSearch({ owner }).owner;
  expect(["me", "none", id, `team:${id}`, "team:x"].map(ownerOf)).toEqual(["me", "none", id, `team:${id}`, undefined]);
});

test("a reference that looks like a number is still searched for", () => {
  expect(readCaseSearch({ search: 709767 }).search).toBe("709767");
});

test("an open case or another order does not count as a filter", () => {
  expect(isFiltered({ open: id, sort: "opened" })).toBe(false);
  expect(isFiltered({ status: "all" })).toBe(true);
});
