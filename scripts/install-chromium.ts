import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { findChromium } from "../server/testing/find-chromium.ts";

const ways: readonly { readonly tool: string; readonly needsRoot: boolean; readonly commands: readonly string[][] }[] =
  [
    {
      tool: "apt-get",
      needsRoot: true,
      commands: [
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-qq", "-y", "--no-install-recommends", "chromium"],
      ],
    },
    { tool: "dnf", needsRoot: true, commands: [["dnf", "install", "-q", "-y", "chromium"]] },
    { tool: "apk", needsRoot: true, commands: [["apk", "add", "--quiet", "chromium"]] },
    { tool: "brew", needsRoot: false, commands: [["brew", "install", "--quiet", "--cask", "chromium"]] },
  ];

/** Makes sure that there is a Chromium for the end-to-end tests and returns its path, or null with a sentence printed. */
export function ensureChromium(): string | null {
  const found = findChromium();
  if (found && existsSync(found)) return found;
  if (found) {
    console.error(`CHROMIUM_PATH names ${found}, which does not exist.`);
    return null;
  }

  installFromSystem();
  if (!findChromium()) installFromPlaywright();
  const installed = findChromium();
  if (!installed) {
    console.error(
      "There is no Chromium for the end-to-end tests. Install one, or name it: CHROMIUM_PATH=/path/to/chromium npm test",
    );
  }
  return installed;
}

function installFromSystem(): void {
  const way = ways.find(({ tool }) => spawnSync(tool, ["--version"]).status === 0);
  if (!way) return;
  const prefix = way.needsRoot ? becomeRoot() : [];
  if (!prefix) return;

  console.log(`The end-to-end tests need a Chromium: installing it with ${way.tool} (about half a minute).`);
  for (const command of way.commands) {
    const [program = "", ...args] = [...prefix, ...command];
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    if (spawnSync(program, args, { stdio: ["ignore", "inherit", "inherit"], env }).status !== 0) return;
  }
}

/** What to put before a command to run it as root without being asked anything; null when that is not possible. */
function becomeRoot(): string[] | null {
  if (process.getuid?.() === 0) return [];
  return spawnSync("sudo", ["-n", "true"]).status === 0 ? ["sudo", "-n"] : null;
}

function installFromPlaywright(): void {
  console.log("The end-to-end tests need a Chromium: downloading the one of Playwright into your home (about 120 MB).");
  const playwright = join(import.meta.dirname, "..", "node_modules", "playwright-core", "cli.js");
  spawnSync(process.execPath, [playwright, "install", "chromium"], { stdio: ["ignore", "inherit", "inherit"] });
}
