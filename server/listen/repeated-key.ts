// A text that has no end is one token too: looking for each of its quotes anew would take minutes.
const token = /"(?:[^"\\]|\\.)*"?|[{}[\]]|:/gs;

/**
 * The first name that stands twice in one object of this JSON; null when there is none. `JSON.parse` would keep the last
 * and forget the others, and nobody would know which of two scores was meant. The text need not be valid.
 */
export function repeatedKey(json: string): string | null {
  /** What was named so far in each object that is open; null as long as nothing was, as in a list. */
  const open: (Set<string> | null)[] = [];
  let before = "";
  for (const [found] of json.matchAll(token)) {
    if (found === "{" || found === "[") open.push(null);
    else if (found === "}" || found === "]") open.pop();
    else if (found === ":") {
      const names = open.pop() ?? new Set();
      const name = nameIn(before);
      if (names.has(name)) return name;
      open.push(names.add(name));
    }
    before = found;
  }
  return null;
}

/** The same name may be written in several ways: `"nps"` and `"\u006eps"`. */
function nameIn(literal: string): string {
  try {
    return String(JSON.parse(literal));
  } catch {
    return literal;
  }
}
