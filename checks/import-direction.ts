import type { Import, SourceFile } from "./source-files.ts";

/** The words, the platform, and the loop from its top: each may know of those above it, never of those below. */
const loop = [
  "languages",
  "platform",
  "workspace",
  "customers",
  "ask",
  "listen",
  "understand",
  "recover",
  "improve",
  "engage",
];

/** What a feature lets others read: what it offers, and the shapes and events that it speaks in. */
const open = /^(index|schemas|events)\.ts$/;

/** Who may import what, top folder by top folder. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  measurement: ["measurement"],
  survey: ["survey"],
  widget: ["widget"],
  server: ["server", "survey", "measurement", "widget"],
  web: ["web", "survey", "measurement"],
  "end-to-end": ["end-to-end", "server", "survey", "web"],
  benchmarks: ["benchmarks", "server", "survey", "measurement", "widget"],
  checks: ["checks", "server", "widget"],
  scripts: ["scripts", "server"],
};

/** The direction of imports between folders, and that a feature is entered by its door. */
export function checkImportDirection(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const problems: string[] = [];
    for (const { file: target, specifier, kind } of file.imports) {
      const problem = target ? problemOf(file, target, kind) : problemOfPackage(file, specifier);
      if (problem) problems.push(`${file.path} imports ${target ?? specifier}: ${problem}`);
    }
    return problems;
  });
}

function problemOf(file: SourceFile, target: string, kind: Import["kind"]): string | null {
  const [from = ""] = file.path.split("/");
  const [to = ""] = target.split("/");
  if (!mayImport[from]?.includes(to)) {
    // The web app takes the shapes of the API from the server, which costs it nothing at run time.
    if (from === "web" && to === "server" && kind === "type") return null;
    // What a check says of the database is tried where the tests have one.
    if (from === "server" && to === "checks" && file.isTest) return null;
    return `${from} must not know ${to}.`;
  }
  if (isBeforeInstallation(file) && !target.endsWith(".js")) return needsNothing;
  return from === "server" && to === "server" && !looksEverywhere(file) ? problemInside(file.path, target) : null;
}

function problemOfPackage(file: SourceFile, specifier: string): string | null {
  return isBeforeInstallation(file) && !specifier.startsWith("node:") ? needsNothing : null;
}

const needsNothing = "it runs before anything is installed, on the Node that happens to be there.";

function isBeforeInstallation({ path }: SourceFile): boolean {
  return path.startsWith("scripts/") && path.endsWith(".js");
}

/** Tests and the test ground. */
function looksEverywhere({ path, isTest }: SourceFile): boolean {
  return isTest || path.includes("/testing/");
}

function problemInside(from: string, target: string): string | null {
  const fromFeature = from.split("/")[1] ?? "";
  const toFeature = target.split("/")[1] ?? "";
  if (fromFeature === toFeature) return null;
  const order = loop.includes(fromFeature) ? problemOfOrder(fromFeature, toFeature) : null;
  return order ?? problemOfDoor(target);
}

function problemOfOrder(fromFeature: string, toFeature: string): string | null {
  const rank = loop.indexOf(toFeature);
  if (rank < 0) return "a feature must not know how the whole is put together.";
  if (rank > loop.indexOf(fromFeature))
    return `${fromFeature} stands above ${toFeature} in the loop; tell it by an event.`;
  return null;
}

/** Also the files that put the whole together go in by the door. */
function problemOfDoor(target: string): string | null {
  const [, toFeature = "", ...rest] = target.split("/");
  const isFeature = loop.includes(toFeature) && toFeature !== "platform" && toFeature !== "languages";
  const isDoor = rest.length === 1 && open.test(rest[0] ?? "");
  return isFeature && !isDoor ? `enter ${toFeature} by its index.ts.` : null;
}
