import { expect, test } from "vitest";
import { localAddress } from "./local-address.ts";

test("after signing in one is back at the page that asked for it", () => {
  expect(localAddress("/recover?owner=me")).toBe("/recover?owner=me");
});

test.each([
  undefined,
  "https://elsewhere.example",
  "//elsewhere.example",
  "/\\elsewhere.example",
  "javascript:alert(1)",
])("a link cannot send somebody who signs in elsewhere: %s", (back) => {
  expect(localAddress(back)).toBe("/");
});
