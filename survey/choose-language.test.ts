import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseLanguage } from "./choose-language.ts";

describe("a guest is spoken to", () => {
  it.each([
    ["nl-BE,fr;q=0.8,en;q=0.5", null, "nl"],
    ["fr-CH, fr;q=0.9, en;q=0.8, *;q=0.5", null, "en"],
    ["en;q=0.2, nl;q=0.9", null, "nl"],
    ["nl;q=0, en", null, "en"],
    ["de", null, "en"],
    ["pt", null, "pt-BR"],
    ["en", "nl", "nl"],
    ["nl", "xx", "nl"],
    ["EN-us", null, "en"],
    [null, null, "en"],
    ["", "NL", "nl"],
  ])("with the header %j and the link %j in %s", (header, override, language) => {
    expect(chooseLanguage(["en", "nl", "pt-BR"], header, override)).toBe(language);
  });

  it("always in a language that exists, whatever the browser sends", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 3000 }), fc.option(fc.string()), (header, override) => {
        expect(["nl", "en"]).toContain(chooseLanguage(["nl", "en"], header, override));
      }),
    );
  });
});
