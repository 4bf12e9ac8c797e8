import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { findChromium } from "../../testing/find-chromium.ts";
import { type GuestServer, startGuestServer } from "../testing/guest-server.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const phone = { viewport: { width: 380, height: 740 } };
let browser: Browser;
let server: GuestServer;

beforeAll(async () => {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("There is no Chromium; `npm test` installs one.");
  server = await startGuestServer();
  browser = await chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--no-first-run",
      "--disable-quic",
    ],
  });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
beforeEach(() => {
  server.mood = "well";
  server.taken.length = 0;
});

/** Opens a page as a guest who was never here, and fails when anything was blocked or went wrong in it. */
async function guest(path: string, options: BrowserContextOptions, work: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (/Content Security Policy|Refused/.test(message.text())) complaints.push(message.text());
  });
  await page.goto(server.address + path);
  await work(page);
  expect(complaints).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  await context.close();
}

const violations = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }));

/** What axe finds wrong by WCAG 2.2 AA and by its own good habits. */
async function faultsOf(page: Page): Promise<string[]> {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const found: unknown = await page.evaluate(
    `(() => { ${axe}; return axe.run(document, { runOnly: ${JSON.stringify(tags)} }).then((r) => r.violations) })()`,
  );
  return violations.parse(found).flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

async function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

const send = (page: Page) => page.getByRole("button", { name: "Send" }).click();
const score = (page: Page, name: string) => page.getByRole("radio", { name, exact: true }).first().check();
const idOf = (page: Page) => page.locator("input[name=id]").inputValue();

describe("everybody can use the page", () => {
  const views: [string, BrowserContextOptions][] = [
    ["in light", phone],
    ["in dark", { ...phone, colorScheme: "dark" }],
    ["on a phone of 320 pixels", { viewport: { width: 320, height: 600 } }],
    ["on a large screen", { viewport: { width: 1280, height: 900 } }],
    ["with forced colours and less motion", { ...phone, forcedColors: "active", reducedMotion: "reduce" }],
  ];
  /** Between them they ask every kind of question. */
  const pages = ["restaurant-table?table=12", "delivery?lang=nl"];

  it.each(["service-call", "b2b-project", "after-support?lang=nl"])("with the template %s", async (path) => {
    await guest(`/s/${path}`, phone, async (page) => {
      expect(await faultsOf(page)).toEqual([]);
      expect(await overflowOf(page)).toBe(0);
    });
  });

  it.each(views)("%s, whatever it asks", { timeout: 60_000 }, async (_, options) => {
    for (const path of pages) {
      await guest(`/s/${path}`, options, async (page) => {
        expect(await faultsOf(page)).toEqual([]);
        expect(await overflowOf(page)).toBe(0);
      });
    }
  });

  it.each(views)("%s, when something is wrong and when it is done", async (_, options) => {
    await guest("/s/restaurant-table?table=12", options, async (page) => {
      await page.getByLabel("Your e-mail address").fill("anna@");
      await send(page);
      await page.getByText("Nearly there").waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await page.getByLabel("Your e-mail address").fill("anna@example.com");
      await score(page, "3");
      await send(page);
      await page.getByText("Marta will look at this by tomorrow").waitFor();
      expect(await faultsOf(page)).toEqual([]);
      expect(await overflowOf(page)).toBe(0);
    });
  });

  it("with a finger: every choice is at least 48 pixels high and wide", { timeout: 60_000 }, async () => {
    for (const width of [320, 380, 1280]) {
      for (const key of ["restaurant-table", "service-call", "delivery"]) {
        await guest(`/s/${key}`, { viewport: { width, height: 700 } }, async (page) => {
          const smallest = await page.evaluate(() => {
            const boxes = [...document.querySelectorAll(".scale input, .option, button, .line")];
            return Math.min(
              ...boxes.map((box) => box.getBoundingClientRect()).flatMap((box) => [box.width, box.height]),
            );
          });
          expect(smallest).toBeGreaterThanOrEqual(48);
        });
      }
    }
  });

  it("with the keyboard alone", async () => {
    await guest("/s/restaurant-table", phone, async (page) => {
      await page.keyboard.press("Tab");
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Space");
      for (let n = 0; n < 4; n++) await page.keyboard.press("Tab");
      await page.keyboard.type("Lovely");
      for (let n = 0; n < 3; n++) await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.getByText("Thank you for telling us").waitFor();
      expect(server.taken).toHaveLength(1);
    });
  });

  it("at twice the size of letters", async () => {
    await guest("/s/restaurant-table", { viewport: { width: 640, height: 700 } }, async (page) => {
      await page.evaluate(() => {
        document.documentElement.style.fontSize = "200%";
      });
      expect(await overflowOf(page)).toBe(0);
    });
  });
});

describe("without a script", () => {
  it("the page works the same, and shows what is wrong with what was right kept", async () => {
    await guest("/s/restaurant-table?table=12", { ...phone, javaScriptEnabled: false }, async (page) => {
      await page.getByLabel("What was best").fill("The soup\nwas cold");
      await send(page);
      expect(await page.getByRole("alert").textContent()).toContain("How likely are you");
      await page.getByRole("link", { name: /How likely/ }).click();
      await score(page, "10, Extremely likely");
      expect(await page.getByLabel("What was best").inputValue()).toBe("The soup\nwas cold");
      const id = await idOf(page);
      await send(page);
      expect(await page.getByRole("heading").first().textContent()).toContain("that is good to hear");
      expect(server.taken).toEqual([id]);
    });
  });
});

describe("with the script", () => {
  it("makes the id in the browser and sends once, however often one presses", async () => {
    await guest("/s/restaurant-table", phone, async (page) => {
      const made = await (await page.request.get(`${server.address}/s/restaurant-table`)).text();
      const id = await idOf(page);
      expect(made).not.toContain(id);
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      await score(page, "9");
      await page.evaluate(() => {
        const button = document.querySelector("button");
        for (let n = 0; n < 5; n++) button?.click();
      });
      await page.getByText("that is good to hear").waitFor();
      expect(server.taken).toEqual([id]);
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
    });
  });

  it("keeps an answer while there is no connection, and sends it by itself when there is one", async () => {
    await guest("/s/restaurant-table", phone, async (page) => {
      const id = await idOf(page);
      await score(page, "4");
      await page.context().setOffline(true);
      await send(page);
      await page.getByText("Your answer is kept on this device").waitFor();
      expect(server.taken).toEqual([]);
      await page.context().setOffline(false);
      await page.getByText("Marta will look at this by tomorrow").waitFor();
      expect(server.taken).toEqual([id]);
    });
  });

  it("keeps an answer over the end of the visit, and sends it at the next under the same id", async () => {
    await guest("/s/restaurant-table?table=7", phone, async (page) => {
      const id = await idOf(page);
      await score(page, "4");
      server.mood = "busy";
      await send(page);
      await page.getByText("Your answer is kept on this device").waitFor();
      await page.close();
      server.mood = "well";

      const later = await browser.contexts().at(-1)?.newPage();
      await later?.goto(`${server.address}/s/restaurant-table`);
      await later?.getByText("Marta will look at this by tomorrow").waitFor();
      expect(server.taken).toEqual([id]);
    });
  });

  it("keeps the answers of all who held the device while there was no connection, and sends every one", async () => {
    await guest("/s/restaurant-table", phone, async (page) => {
      const ids = [await idOf(page)];
      await page.context().setOffline(true);
      await score(page, "4");
      await page.getByLabel("Your name").fill("Anna");
      await page.getByLabel("Your e-mail address").fill("anna@example.com");
      await send(page);
      await page.getByText("Your answer is kept on this device").waitFor();

      // The next guest finds an empty form, and nothing of Anna's.
      expect(await page.locator(":checked").count()).toBe(0);
      expect(await page.getByLabel("Your name").inputValue()).toBe("");
      expect(await page.getByLabel("Your e-mail address").inputValue()).toBe("");
      ids.push(await idOf(page));
      await score(page, "9");
      await send(page);
      await page.getByText("Your answer is kept on this device").waitFor();
      await expect.poll(() => idOf(page)).not.toBe(ids[1]);

      // The third is still writing when the line comes back, and is not disturbed.
      ids.push(await idOf(page));
      await page.getByLabel("What was best").fill("Half a thought");
      await page.context().setOffline(false);
      await expect.poll(() => server.taken.toSorted(), { timeout: 20_000 }).toEqual(ids.slice(0, 2));
      expect(await page.getByLabel("What was best").inputValue()).toBe("Half a thought");
      await score(page, "8");
      await send(page);
      await expect.poll(() => page.getByRole("heading").first().textContent()).toContain("hank");
      expect(server.taken.toSorted()).toEqual(ids);
      expect(new Set(ids).size).toBe(3);
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
    });
  });

  it("keeps the answers of two guests also over the end of the visit", async () => {
    await guest("/s/restaurant-table", phone, async (page) => {
      const ids: string[] = [];
      server.mood = "busy";
      for (const given of ["4", "9"]) {
        ids.push(await idOf(page));
        await score(page, given);
        await send(page);
        await page.getByText("Your answer is kept on this device").waitFor();
        await expect.poll(() => idOf(page)).not.toBe(ids.at(-1));
      }
      server.mood = "well";
      await page.reload();
      await expect.poll(() => server.taken.toSorted(), { timeout: 20_000 }).toEqual(ids);
    });
  });

  it("sends again, under the same id, when it did not hear that the answer had arrived", async () => {
    await guest("/s/restaurant-table", phone, async (page) => {
      const id = await idOf(page);
      await score(page, "4");
      server.mood = "silent";
      await send(page);
      await page.getByText("Your answer is kept on this device").waitFor();
      server.mood = "well";
      await page.reload();
      await page.getByText("Marta will look at this by tomorrow").waitFor();
      expect(new Set(server.taken)).toEqual(new Set([id]));
      expect(server.taken.length).toBeGreaterThan(1);
    });
  });

  it("brings back what was chosen and written after a reload, but no name or address", async () => {
    await guest("/s/restaurant-table", phone, async (page) => {
      await score(page, "7");
      await page.getByLabel("What was best").fill("Half a thought");
      await page.getByLabel("Your name").fill("Anna");
      await page.getByLabel("Your name").blur();
      await page.reload();
      expect(await page.getByRole("radio", { name: "7", exact: true }).first().isChecked()).toBe(true);
      expect(await page.getByLabel("What was best").inputValue()).toBe("Half a thought");
      expect(await page.getByLabel("Your name").inputValue()).toBe("");
      expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain("Anna");
    });
  });

  it("works with a storage that is full of something else", async () => {
    await guest("/s/restaurant-table", phone, async (page) => {
      for (const damaged of ['"x"', "{", '{"entries":1}', '{"queued":true,"entries":[]}']) {
        await page.evaluate((text) => localStorage.setItem("croquette:/s/restaurant-table", text), damaged);
        await page.reload();
        await page.waitForLoadState();
      }
      await page.evaluate(() => localStorage.clear());
      await page.reload();
      await score(page, "9");
      await send(page);
      await page.getByText("that is good to hear").waitFor();
    });
  });
});
