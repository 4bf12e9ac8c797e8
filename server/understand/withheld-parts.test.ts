import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withheldParts } from "./withheld-parts.ts";

const partsOf = (...sizes: number[]) => sizes.map((n) => ({ n }));

const withheld = (sizes: readonly number[], answers = sizes.reduce((sum, n) => sum + n, 0)) =>
  [...withheldParts(partsOf(...sizes), answers, 5)].map(({ n }) => n);

describe("of a whole that is shown", () => {
  test("everything is seen when every part has enough answers or none", () => {
    expect(withheld([97, 5, 40, 0])).toEqual([]);
  });

  test("a part of three answers takes the next smallest with it: 100 less 97 would tell what the three said", () => {
    expect(withheld([60, 37, 3])).toEqual([37]);
    expect(withheld([97, 3])).toEqual([97]);
  });

  test("two tiny parts hide each other only when they are enough together", () => {
    expect(withheld([60, 37, 3, 2])).toEqual([]);
    expect(withheld([60, 37, 3, 1])).toEqual([37]);
  });

  test("answers that belong to no part hide the others, and need hiding themselves when they are few", () => {
    expect(withheld([60, 37, 3], 110)).toEqual([]);
    expect(withheld([60, 37], 99)).toEqual([37]);
  });

  test("of equals the first is withheld, so that two questions do not show one each", () => {
    const parts = partsOf(20, 20, 3);
    expect([...withheldParts(parts, 43, 5)]).toEqual([parts[0]]);
  });

  test("nothing is withheld when nothing would be shown", () => {
    expect(withheld([3])).toEqual([]);
    expect(withheld([])).toEqual([]);
  });

  test("what can be worked out by subtraction is always nothing or enough answers, whatever the parts", () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 9 });
    fc.assert(
      fc.property(
        sizes,
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 5, max: 10 }),
        (given, elsewhere, minimum) => {
          const parts = partsOf(...given);
          const answers = given.reduce((sum, n) => sum + n, elsewhere);
          const hidden = withheldParts(parts, answers, minimum);
          const shown = parts.filter((part) => part.n >= minimum && !hidden.has(part));
          const rest = answers - shown.reduce((sum, { n }) => sum + n, 0);
          if (shown.length > 0) expect(rest === 0 || rest >= minimum).toBe(true);
          expect(hidden.size).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
