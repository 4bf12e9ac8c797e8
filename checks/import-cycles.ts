import type { Import, SourceFile } from "./source-files.ts";

/** Files that need each other to be loaded. Types do not count: they are gone when the program runs. */
export function checkImportCycles(files: readonly SourceFile[]): string[] {
  const needs = new Map(
    files.map((file) => [
      file.path,
      file.imports.flatMap((one) => (one.file && isNeeded(file.path, one.kind) ? one.file : [])),
    ]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];

  const visit = (path: string, way: readonly string[]) => {
    const start = way.indexOf(path);
    if (start >= 0) {
      cycles.push([...way.slice(start), path].join(" → "));
      return;
    }
    if (done.has(path)) return;
    for (const next of needs.get(path) ?? []) visit(next, [...way, path]);
    done.add(path);
  };
  for (const path of needs.keys()) visit(path, []);
  return cycles;
}

/** A route loads its page late, when the route is there, and the page asks its route what stands in the address. */
function isNeeded(path: string, kind: Import["kind"]): boolean {
  const isRoutesOfPages = path.startsWith("web/pages/") && path.endsWith("/routes.ts");
  return kind === "first" || (kind === "late" && !isRoutesOfPages);
}
