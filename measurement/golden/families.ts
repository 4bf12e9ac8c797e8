import { readFileSync } from "node:fs";
import { hasFields, textsAt } from "./fields.ts";

/** A family of cases with one shape of its input, and an input made up to that shape. */
export interface Family {
  readonly method: string;
  readonly sampleInput: unknown;
}

/** Every family that a case can belong to, once for each shape of its input. */
export function readFamilies(): Family[] {
  const list: unknown = JSON.parse(readFileSync(new URL("families.json", import.meta.url), "utf8"));
  if (!Array.isArray(list)) throw new TypeError("families.json is not a list");
  return list.flatMap((family: unknown) => {
    if (!hasFields(family, "method", "inputs")) throw new TypeError("a family has no method or no inputs");
    const { method } = family;
    return textsAt(family, "inputs").map((shape) => ({ method: String(method), sampleInput: sampleOf(shape) }));
  });
}

/**
 * A value of the described shape: `n` number, `s` text, `[x]` list, `{key: x}` object, `x | y` either, `<label>` any key.
 * Throws for a description that it cannot read.
 */
export function sampleOf(shape: string): unknown {
  const tokens = shape.match(/<label>|[A-Za-z0-9_.]+|[[\]{}:,|]/g) ?? [];
  let next = 0;

  const take = (expected?: string): string => {
    const token = tokens[next++];
    if (token === undefined || (expected !== undefined && token !== expected)) throw new TypeError(`shape: ${shape}`);
    return token;
  };
  const readList = (): unknown[] => {
    if (tokens[next] === "]") {
      take();
      return [];
    }
    const item = readEither();
    take("]");
    return [item, item];
  };
  const readFields = (): unknown => {
    const entries: [string, unknown][] = [];
    while (tokens[next] !== "}") {
      const key = take();
      take(":");
      entries.push([key, readEither()]);
      if (tokens[next] === ",") take();
    }
    take("}");
    return Object.fromEntries(entries);
  };
  const readOne = (): unknown => {
    const token = take();
    if (token === "[") return readList();
    if (token === "{") return readFields();
    if (token === "n") return 1;
    if (token === "s") return "text";
    if (token === "bool") return true;
    if (token === "null") return null;
    throw new TypeError(`shape: ${shape}`);
  };
  const readEither = (): unknown => {
    const first = readOne();
    while (tokens[next] === "|") {
      take();
      readOne();
    }
    return first;
  };
  return readEither();
}
