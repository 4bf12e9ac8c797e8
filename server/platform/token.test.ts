import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readToken, type TokenPurpose, writeToken } from "./token.ts";

const secret = randomBytes(32);
const purpose = "case-confirmation";
const now = new Date("2026-03-10T12:00:00Z");
const later = new Date("2026-03-11T12:00:00Z");

test("a link carries what was put into it, whatever that was", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const token = writeToken(secret, purpose, Buffer.from(bytes), later);
      expect(token).toMatch(/^[A-Za-z0-9_-]+$/);
      expect(readToken(secret, purpose, token, now)).toEqual({ kind: "valid", payload: Buffer.from(bytes) });
    }),
  );
});

test("a link that was changed in a single character is not accepted", () => {
  const token = writeToken(secret, purpose, Buffer.from("case 7"), later);
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.constantFrom(..."abcXYZ019-_=. "), (at, character) => {
      fc.pre(token[at] !== character);
      const altered = token.slice(0, at) + character + token.slice(at + 1);
      expect(readToken(secret, purpose, altered, now).kind).toBe("altered");
    }),
  );
});

test("a link of another server, another purpose, cut, lengthened or made up is not accepted", () => {
  const token = writeToken(secret, purpose, Buffer.from("case 7"), later);
  expect(readToken(randomBytes(32), purpose, token, now).kind).toBe("altered");
  // A purpose that does not exist yet stands for every other one.
  expect(readToken(secret, "another-purpose" as TokenPurpose, token, now).kind).toBe("altered");
  for (const wrong of ["", "a", token.slice(1), token.slice(0, -1), `${token}A`, `${token}\n`, "A".repeat(80)]) {
    expect(readToken(secret, purpose, wrong, now).kind).toBe("altered");
  }
});

test("a link whose time is over is told from one that was changed", () => {
  const token = writeToken(secret, purpose, Buffer.from("case 7"), later);
  expect(readToken(secret, purpose, token, later).kind).toBe("valid");
  expect(readToken(secret, purpose, token, new Date(later.getTime() + 1)).kind).toBe("expired");
});
