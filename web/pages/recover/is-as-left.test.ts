import { expect, test } from "vitest";
import { isAsLeft } from "./is-as-left.ts";

const marta = { kind: "member", id: "m", name: "Marta" } as const;
const left = {
  owner: marta,
  status: "in_progress",
  deadlineAt: "2026-11-22T12:00:00.000Z",
  cause: null,
  doneText: null,
} as const;

test("what one changed may be taken back while nobody changed the same again", () => {
  expect(isAsLeft(left, left, { owner: null })).toBe(true);
  expect(isAsLeft(left, { ...left, status: "waiting", doneText: "New soup" }, { owner: null })).toBe(true);
});

test("what a colleague changed since is not overwritten by taking back", () => {
  expect(isAsLeft(left, { ...left, owner: { ...marta, id: "e" } }, { owner: null })).toBe(false);
  expect(isAsLeft(left, { ...left, status: "resolved" }, { status: "new" })).toBe(false);
  expect(isAsLeft(left, { ...left, cause: { id: "c", name: "Waiting" } }, { causeId: null })).toBe(false);
  expect(isAsLeft(left, { ...left, doneText: "New soup" }, { doneText: "Soup" })).toBe(false);
  expect(isAsLeft(left, { ...left, deadlineAt: "2026-11-23T12:00:00.000Z" }, { deadlineAt: "x" })).toBe(false);
});
