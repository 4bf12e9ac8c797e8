import { expect, test } from "vitest";
import { words } from "../../languages/en/index.ts";
import type { Words } from "../../words/catalogue.ts";
import { makeFormats } from "../../words/formats.ts";
import { fillMessage } from "../../words/message.ts";
import { doneBefore, entryText, feedbackIdOf, sentenceOf, type TimelineEntry } from "./timeline-words.ts";

const t: Words = (key, ...values) => fillMessage(words[key], values[0] ?? {}, "en-GB");
const speech = { t, formats: makeFormats("en-GB", "Europe/Amsterdam"), customer: "Eva Peters" };

const marta = { kind: "member", name: "Marta" } as const;
const guest = { kind: "customer", name: null } as const;

function entry(
  kind: TimelineEntry["kind"],
  details: TimelineEntry["details"] = {},
  actor: TimelineEntry["actor"] = marta,
): TimelineEntry {
  return { id: "1", at: "2026-11-15T04:36:00.000Z", kind, actor, details };
}

const say = (line: TimelineEntry) => sentenceOf(speech, line);

test("the first line says what the customer gave, with the words that belong to it", () => {
  const opened = entry("opened", { feedbackId: "f", reason: { kind: "nps", score: 3, highest: 10 } }, guest);
  expect(say(opened)).toBe("Eva Peters gave 3 of 10: a case was opened.");
  expect(feedbackIdOf(opened)).toBe("f");
});

test("a guest without a name is called a guest, a colleague by name", () => {
  const opened = entry("opened", { reason: { score: 1, highest: 5 } }, guest);
  expect(sentenceOf({ ...speech, customer: null }, opened)).toBe("The guest gave 1 of 5: a case was opened.");
  expect(say(entry("opened", { reason: { kind: "marked", by: "Marta" } }))).toBe(
    "Marta opened a case for this feedback.",
  );
});

test("taking a case on reads differently from giving it away", () => {
  expect(say(entry("owner", { from: null, to: { kind: "member", id: "m", name: "Marta" } }))).toBe("Marta took it on.");
  expect(say(entry("owner", { from: null, to: { kind: "team", id: "t", name: "Guest care" } }))).toBe(
    "Marta gave it to Guest care.",
  );
  expect(say(entry("owner", { from: { name: "Daan" }, to: null }))).toBe("Marta left it to nobody yet.");
});

test("times are those of the workspace", () => {
  expect(say(entry("deadline", { to: "2026-12-01T16:30:00.000Z" }))).toContain("17:30");
});

test("a case that came back says why", () => {
  expect(say(entry("reopened", { because: "member", reason: "Voucher forgotten" }))).toBe("Marta reopened it.");
  expect(say(entry("reopened", { because: "feedback" }, guest))).toContain("unhappy once more");
  expect(say(entry("reopened", { because: "mail" }))).toContain("did not arrive");
  expect(entryText(entry("reopened", { because: "member", reason: "Voucher forgotten" }))).toBe("Voucher forgotten");
});

test("a mail that failed is not told as one that may have arrived", () => {
  expect(say(entry("mail-failed", { toEmail: "eva@example.com", outcome: "failed", error: "550" }))).toBe(
    "A mail to eva@example.com did not arrive.",
  );
  expect(say(entry("mail-failed", { toEmail: "eva@example.com", outcome: "unknown" }))).toContain("not certain");
});

test("every other line is a whole sentence too", () => {
  const kinds = [
    "feedback-added",
    "status",
    "note",
    "reply",
    "done",
    "cause",
    "resolved",
    "confirmed",
    "refused",
  ] as const;
  for (const kind of kinds) expect(say(entry(kind))).toMatch(/^Marta .+\.$/);
  expect(say(entry("confirmation-asked", { until: "2026-11-22T04:36:00.000Z" }))).toMatch(/ asked .+\.$/);
  expect(say(entry("unconfirmed"))).toContain("No word came from the customer");
  expect(say({ ...entry("unconfirmed"), details: { asked: false } })).toContain("could not be sent");
});

test("what was done before a case was opened again is readable, and what was done since is not that", () => {
  const first = entry("done", { text: "A new soup" });
  const reopened = entry("reopened", { because: "customer" });
  expect(doneBefore({ timeline: [first] })).toBeUndefined();
  expect(doneBefore({ timeline: [entry("done", { text: "A word" }), first, reopened] })).toBe("A new soup");
  expect(doneBefore({ timeline: [reopened, first] })).toBeUndefined();
});
