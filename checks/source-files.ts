import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "..");

const folders = ["measurement", "survey", "server", "web", "widget", "end-to-end", "benchmarks", "checks", "scripts"];

export interface Import {
  /** The file that is imported, from the root; null for a package. */
  readonly file: string | null;
  readonly specifier: string;
  /** `late`: by `import()`, when the file has long been loaded. `type`: erased when the program runs. */
  readonly kind: "first" | "late" | "type";
}

export interface SourceFile {
  /** From the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  readonly isTest: boolean;
}

/** Every file of the project's own code. */
export function readSourceFiles(): SourceFile[] {
  return folders.flatMap((folder) => walk(join(root, folder))).map(readSource);
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === "node_modules" || entry.name === "dist") return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return walk(path);
    return /\.(tsx?|js)$/.test(entry.name) ? [path] : [];
  });
}

function readSource(absolute: string): SourceFile {
  return toSource(relative(root, absolute).replaceAll("\\", "/"), readFileSync(absolute, "utf8"));
}

/** A file with what it imports. */
export function toSource(path: string, text: string): SourceFile {
  return { path, text, imports: importsOf(join(root, path), text), isTest: /\.test\.tsx?$/.test(path) };
}

const statement = /^(?:import|export)\s+(type\s+)?([^;]*?\bfrom\s+)?"([^"]+)";?$/gms;
/** A type is asked for by `typeof import("…")` or as `import("…").Name`; a promise has none but these methods. */
const dynamic =
  /(\btypeof\s+)?\bimport\(\s*(?:"([^"]+)"|'([^']+)'|`([^`$]+)`)\s*,?\s*\)(\s*\.\s*(?!then\b|catch\b|finally\b)\w+)?/g;

function importsOf(absolute: string, text: string): Import[] {
  const imports: Import[] = [];
  for (const [, type, names, specifier = ""] of text.matchAll(statement)) {
    const named = /^\{([^}]*)\}/s.exec(names ?? "")?.[1];
    const onlyTypes = named?.split(",").every((name) => name.trim() === "" || name.trim().startsWith("type "));
    imports.push(toImport(absolute, specifier, type || onlyTypes ? "type" : "first"));
  }
  for (const [, asked, double, single, plain, member] of text.matchAll(dynamic)) {
    const specifier = double ?? single ?? plain ?? "";
    imports.push(toImport(absolute, specifier, (asked ?? member) ? "type" : "late"));
  }
  return imports;
}

function toImport(from: string, specifier: string, kind: Import["kind"]): Import {
  const own = /^@croquette\/(measurement|survey)$/.exec(specifier)?.[1];
  if (own) return { file: `${own}/index.ts`, specifier, kind };
  if (!specifier.startsWith(".")) return { file: null, specifier, kind };
  const file = relative(root, resolve(dirname(from), specifier)).replaceAll("\\", "/");
  return { file, specifier, kind };
}
