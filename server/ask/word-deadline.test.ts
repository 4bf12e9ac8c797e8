import { describe, expect, it } from "vitest";
import { languageOf } from "./languages.ts";
import { wordDeadline } from "./word-deadline.ts";

const timeZone = "Europe/Amsterdam";

describe("until when somebody looks at an answer, as the guest reads it", () => {
  it.each([
    ["today, when the deadline is on the same day", "2026-03-31T07:00:00Z", 4, "today", "vandaag"],
    ["tomorrow, ten minutes before midnight", "2026-03-31T21:50:00Z", 4, "by tomorrow", "uiterlijk morgen"],
    ["a weekday, when it is days away", "2026-03-31T07:00:00Z", 72, "by Friday", "uiterlijk vrijdag"],
    ["a weekday, never the one of today", "2026-03-31T07:00:00Z", 6 * 24, "by Monday", "uiterlijk maandag"],
    ["a date, from a week on", "2026-03-31T07:00:00Z", 7 * 24, "by April 7", "uiterlijk 7 april"],
    ["the day after, when summer time takes an hour", "2026-03-28T22:30:00Z", 24, "by Monday", "uiterlijk maandag"],
  ])("is %s", (_, sentAt, hours, english, dutch) => {
    const sent = { sentAt: new Date(sentAt), hours, timeZone };
    expect(wordDeadline(languageOf("en"), sent)).toBe(english);
    expect(wordDeadline(languageOf("nl"), sent)).toBe(dutch);
  });

  it("follows the calendar of the workspace, not of the server", () => {
    const sent = { sentAt: new Date("2026-03-31T22:30:00Z"), hours: 1 };
    expect(wordDeadline(languageOf("en"), { ...sent, timeZone: "America/New_York" })).toBe("today");
    expect(wordDeadline(languageOf("en"), { ...sent, timeZone: "Europe/London" })).toBe("by tomorrow");
  });
});
