import type { SourceFile } from "./source-files.ts";

/** Files that need each other to be loaded. Types do not count: they are gone when the program runs. */
export function checkImportCycles(files: readonly SourceFile[]): string[] {
  const needs = new Map(
    files.map((file) => [
      file.path,
      file.imports.flatMap(({ file: target, isType }) => (target && !isType ? target : [])),
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
