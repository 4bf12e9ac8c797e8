import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { z } from "zod";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const violations = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }));

/** A desk and a phone, by day and by night. */
const views = [
  { width: 1280, colorScheme: "light" },
  { width: 1280, colorScheme: "dark" },
  { width: 380, colorScheme: "light" },
  { width: 380, colorScheme: "dark" },
] as const;

/** Looks at what is on the screen in every view: everybody can use it, and nothing hangs over the side. */
export async function lookAt(page: Page): Promise<void> {
  const faults: string[] = [];
  await endFades(page);
  for (const { width, colorScheme } of views) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await isSettled(page, colorScheme);
    const found = [...(await barriersOn(page)), ...(await overhangOf(page))];
    faults.push(...found.map((fault) => `${width} ${colorScheme}: ${fault}`));
  }
  expect(faults, page.url()).toEqual([]);
}

/** Waits until the colours are those of this scheme, without a moment in between: nobody reads in the middle of a fade. */
async function isSettled(page: Page, colorScheme: string): Promise<void> {
  await page.waitForFunction((scheme) => {
    const { mantineColorScheme: own } = document.documentElement.dataset;
    return own === undefined || own === scheme;
  }, colorScheme);
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
}

async function endFades(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("*, *::before, *::after { transition: none !important; animation: none !important }");
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
}

/** What axe finds wrong by WCAG 2.2, levels A and AA. */
async function barriersOn(page: Page): Promise<string[]> {
  const options = JSON.stringify({ runOnly: rules, resultTypes: ["violations"], iframes: false });
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  const found: unknown = await page.evaluate(`axe.run(document, ${options}).then(({ violations }) => violations)`);
  return violations.parse(found).flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/** What makes the page scroll sideways, by the first elements that reach furthest. */
async function overhangOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const reaching = [...document.body.querySelectorAll("*")]
      .filter((element) => Math.round(element.getBoundingClientRect().right) >= scrollWidth)
      .slice(0, 4)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
    return [`hangs over the side by ${scrollWidth - clientWidth} pixels: ${reaching.join(", ")}`];
  });
}
