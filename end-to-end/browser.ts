import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, expect } from "vitest";
import { findChromium } from "../server/testing/find-chromium.ts";

/** How long anybody waits for something to appear. The machine may be busy; a person would be more patient still. */
export const patience = 30_000;

/** How long a demo may take: it is a year of feedback. */
export const demoPatience = 120_000;

/** What a screen does that nobody should ever see: an error, a dialog, something refused by the page's own policy. */
type Complaint = string;

/** Lets another person sit down at a browser of their own: no cookie, no storage and no history in common. */
type NewPerson = (options?: BrowserContextOptions) => Promise<Page>;

export const phone: BrowserContextOptions = { viewport: { width: 380, height: 740 }, hasTouch: true };

/**
 * Opens one real Chromium for the file; call it at the top. After each test it fails when any page of any person had an
 * error in its script, showed a dialog, broke its content security policy, or got an answer that says that the server broke.
 */
export async function testBrowser(): Promise<NewPerson> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("There is no Chromium; `npm test` installs one.");
  const browser = await chromium.launch({ executablePath, args: flags });
  const complaints: Complaint[] = [];

  afterEach(() => {
    expect(complaints.splice(0), "what went wrong in the pages").toEqual([]);
  });
  afterAll(() => browser.close());
  return (options = {}) => openPage(browser, options, complaints);
}

/** Waits until a screen of the staff app has come in full: its heading is there, and nothing is still on its way. */
export async function isFull(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await expect
    .poll(() => page.locator("[aria-busy=true], .mantine-Skeleton-root").count(), { timeout: patience })
    .toBe(0);
}

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--no-first-run",
  "--disable-quic",
];

async function openPage(browser: Browser, options: BrowserContextOptions, complaints: Complaint[]): Promise<Page> {
  const context = await browser.newContext({ locale: "en-GB", timezoneId: "Europe/Amsterdam", ...options });
  context.setDefaultTimeout(patience);
  context.on("weberror", (error) => complaints.push(`error: ${error.error().stack ?? error.error()}`));
  context.on("console", (message) => {
    // Chromium notes each refused request here, also those that a page expects, such as a wrong password.
    const isRefusal = message.text().startsWith("Failed to load resource");
    if (message.type() === "error" && !isRefusal) complaints.push(`console: ${message.text()}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 500) complaints.push(`${response.status()}: ${response.url()}`);
  });
  context.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return context.newPage();
}
