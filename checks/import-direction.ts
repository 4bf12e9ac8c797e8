import type { SourceFile } from "./source-files.ts";

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
};

/** The direction of imports between folders, and that a feature is entered by its door. */
export function checkImportDirection(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const problems: string[] = [];
    for (const { file: target, isType } of file.imports) {
      if (!target) continue;
      const problem = problemOf(file, target, isType);
      if (problem) problems.push(`${file.path} imports ${target}: ${problem}`);
    }
    return problems;
  });
}

function problemOf(file: SourceFile, target: string, isType: boolean): string | null {
  const [from = ""] = file.path.split("/");
  const [to = ""] = target.split("/");
  if (!mayImport[from]?.includes(to)) {
    // The web app takes the shapes of the API from the server, which costs it nothing at run time.
    if (from === "web" && to === "server" && isType) return null;
    return `${from} must not know ${to}.`;
  }
  return from === "server" && to === "server" && !isOutsideTheLoop(file) ? problemInside(file.path, target) : null;
}

/** Tests and the test ground may look everywhere; so may the files that put the whole together. */
function isOutsideTheLoop({ path, isTest }: SourceFile): boolean {
  return isTest || path.includes("/testing/") || !loop.includes(path.split("/")[1] ?? "");
}

function problemInside(from: string, target: string): string | null {
  const fromFeature = from.split("/")[1] ?? "";
  const [, toFeature = "", ...rest] = target.split("/");
  const rank = loop.indexOf(toFeature);
  if (fromFeature === toFeature) return null;
  if (rank < 0) return "a feature must not know how the whole is put together.";
  if (rank > loop.indexOf(fromFeature))
    return `${fromFeature} stands above ${toFeature} in the loop; tell it by an event.`;
  const isDoor = rest.length === 1 && open.test(rest[0] ?? "");
  if (toFeature === "platform" || toFeature === "languages" || isDoor) return null;
  return `enter ${toFeature} by its index.ts.`;
}
