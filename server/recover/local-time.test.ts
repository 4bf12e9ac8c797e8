import { expect, test } from "vitest";
import { dayAndTime, dayOf } from "./local-time.ts";

const time = new Date("2026-11-22T16:49:00Z");

test("a mail writes a moment as the app does, in the language of its reader and the time of the place", () => {
  expect(dayAndTime(time, "en", "Europe/Amsterdam")).toBe("22 November 2026 at 17:49");
  expect(dayAndTime(time, "en-US", "Europe/Amsterdam")).toMatch(/^November 22, 2026 at 5:49\sPM$/);
  expect(dayAndTime(time, "nl", "Europe/Amsterdam")).toBe("22 november 2026 om 17:49");
  expect(dayOf(time, "en", "Pacific/Auckland")).toBe("23 November 2026");
});
