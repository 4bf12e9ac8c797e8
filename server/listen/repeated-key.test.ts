import fc from "fast-check";
import { expect, test } from "vitest";
import { repeatedKey } from "./repeated-key.ts";

test("a name that stands twice in one object is found, however it is written", () => {
  expect(repeatedKey('{"nps":1,"nps":9}')).toBe("nps");
  expect(repeatedKey('{"nps":1, "\\u006eps" : 9}')).toBe("nps");
  expect(repeatedKey('{"answers":{"a":[{"b":1,"c":{},"b":2}]}}')).toBe("b");
  expect(repeatedKey('{"a\\"":1,"a\\"":2}')).toBe('a"');
});

test("the same name in different objects, or in a text, is none", () => {
  expect(repeatedKey('{"a":{"a":[{"a":1},{"a":2}]},"b":{"a":1}}')).toBeNull();
  expect(repeatedKey('{"a":"\\"a\\":1,\\"a\\":2","b":"{\\"b\\":1}"}')).toBeNull();
});

test("no JSON that a program writes is refused, and nothing else is a fault", () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => repeatedKey(JSON.stringify(value)) === null));
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'{}[]:"\\,a1') }), (text) => {
      repeatedKey(text);
    }),
  );
});

test("half a megabyte of quotes, brackets or colons is read at once", () => {
  for (const part of ['"', "{", "[", ":", "\\", '\\"', '"a":', '{"a":']) {
    const began = performance.now();
    repeatedKey(`{"a":"${part.repeat(500_000 / part.length)}`);
    expect(performance.now() - began).toBeLessThan(2_000);
  }
});
