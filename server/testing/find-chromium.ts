import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/opt/google/chrome/chrome",
  "/opt/homebrew/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The Chromium to test with: the one that CHROMIUM_PATH names, the system's, or Playwright's own; null when there is none. */
export function findChromium(): string | null {
  const { CHROMIUM_PATH: given } = process.env;
  if (given) return given;
  return [...PLACES, chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}
