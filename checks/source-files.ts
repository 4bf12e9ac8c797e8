import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "..");

const folders = ["measurement", "survey", "server", "web", "widget", "end-to-end", "benchmarks", "checks"];

export interface Import {
  /** The file that is imported, from the root; null for a package. */
  readonly file: string | null;
  readonly specifier: string;
  /** Erased when the program runs. */
  readonly isType: boolean;
}

export interface SourceFile {
  /** From the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  readonly isTest: boolean;
}

/** Every TypeScript file of the project. */
export function readSourceFiles(): SourceFile[] {
  return folders.flatMap((folder) => walk(join(root, folder))).map(readSource);
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === "node_modules" || entry.name === "dist") return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return walk(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

function readSource(absolute: string): SourceFile {
  const path = relative(root, absolute).replaceAll("\\", "/");
  const text = readFileSync(absolute, "utf8");
  return { path, text, imports: importsOf(absolute, text), isTest: /\.test\.tsx?$/.test(path) };
}

const statement = /^(?:import|export)\s+(type\s+)?([^;]*?\bfrom\s+)?"([^"]+)";?$/gms;
const dynamic = /\bimport\(\s*"([^"]+)"\s*\)/g;

function importsOf(absolute: string, text: string): Import[] {
  const imports: Import[] = [];
  for (const [, type, names, specifier = ""] of text.matchAll(statement)) {
    const named = /^\{([^}]*)\}/s.exec(names ?? "")?.[1];
    const onlyTypes = named?.split(",").every((name) => name.trim() === "" || name.trim().startsWith("type "));
    imports.push(toImport(absolute, specifier, Boolean(type) || onlyTypes === true));
  }
  for (const [, specifier = ""] of text.matchAll(dynamic)) imports.push(toImport(absolute, specifier, true));
  return imports;
}

function toImport(from: string, specifier: string, isType: boolean): Import {
  const own = /^@croquette\/(measurement|survey)$/.exec(specifier)?.[1];
  if (own) return { file: `${own}/index.ts`, specifier, isType };
  if (!specifier.startsWith(".")) return { file: null, specifier, isType };
  const file = relative(root, resolve(dirname(from), specifier)).replaceAll("\\", "/");
  return { file, specifier, isType };
}
