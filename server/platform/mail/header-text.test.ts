import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Refusal } from "../refusal.ts";
import { headerText, mailAddress } from "./header-text.ts";

describe("text in a mail header", () => {
  test("stays on one line, whatever a guest typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(headerText(text)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
      }),
    );
    expect(headerText("Anna\r\nBcc: everyone@example.com")).toBe("Anna Bcc: everyone@example.com");
  });

  test("is read by the mail program as it stands, and unfolds into nothing else", () => {
    expect(headerText("=?utf-8?q?=42cc:?=")).toBe("= ?utf-8?q?=42cc:?=");
  });

  test("keeps names of any language as they are", () => {
    for (const name of ["Renée O’Hara-Šimić", "山田 花子", "מרתה כהן", "👩🏽‍🍳 Marta"])
      expect(headerText(name)).toBe(name);
  });
});

describe("an address to send to", () => {
  test.each(["anna@example.com", "a.b+c@sub.example.co.uk", "jürgen@müller.example"])("%s is taken", (email) => {
    expect(mailAddress(email)).toBe(email);
  });

  test.each([
    "anna@example.com\r\nBcc: b@example.com",
    "anna@example.com, b@example.com",
    "Anna <anna@example.com>",
    "anna@example.com;b@example.com",
    '"a b"@example.com',
    "anna",
    "@example.com",
    "anna@",
    `${"a".repeat(250)}@example.com`,
    "anna@exa\u0000mple.com",
    "an\u202ena@example.com",
    "=?utf-8?q?anna=40example.org=2c?=@example.com",
  ])("%j is refused", (email) => {
    expect(() => mailAddress(email)).toThrow(Refusal);
  });
});
