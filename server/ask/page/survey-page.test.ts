import { createHash } from "node:crypto";
import { checkAnswers, type Problem, readSubmissionForm } from "@croquette/survey";
import { describe, expect, it } from "vitest";
import { newId } from "../../platform/id.ts";
import type { OpenAskable } from "../askable.ts";
import { languageOf } from "../languages.ts";
import { exampleAskable, metricOf } from "../testing/example-askable.ts";
import { renderClosed, renderNotFound } from "./render-message.ts";
import { renderSurveyPage } from "./render-survey-page.ts";
import { renderThanks } from "./render-thanks.ts";
import { script } from "./script.ts";
import { surveyPageHeaders } from "./survey-page-headers.ts";

const askable = exampleAskable();
const nps = metricOf(askable.content, "nps");
const comment = metricOf(askable.content, "text");
const submissionId = newId();
const evil = `"><script>alert(1)</script><img src=x onerror=alert(1)>'\`{owner}$&`;

function pageOf(change: Partial<Parameters<typeof renderSurveyPage>[0]> = {}): Promise<string> {
  return renderSurveyPage({ askable, language: languageOf("en"), submissionId, spot: null, ...change });
}

/** The page after a guest sent these fields. */
function sent(fields: Record<string, string>, from: OpenAskable = askable): Promise<string> {
  const checked = checkAnswers(from.content, readSubmissionForm(Object.entries({ id: submissionId, ...fields })));
  if (checked.ok) throw new Error("These answers are right.");
  return pageOf({ askable: from, kept: checked.kept, problems: checked.problems });
}

describe("the survey page", () => {
  it("weighs at most 15 KB with its style and script, before any compression", async () => {
    const page = await pageOf({ spot: "12" });
    expect(Buffer.byteLength(page) + Buffer.byteLength(script)).toBeLessThanOrEqual(15 * 1024);
  });

  it("is one form that is posted beside its own link with the id, the version, the language and the table", async () => {
    const page = await pageOf({ spot: "12" });
    expect(page.match(/<form/g)).toHaveLength(1);
    expect(page).toContain(`<form method="post" action="/s/${askable.code}?send"`);
    for (const [name, value] of Object.entries({
      id: submissionId,
      version: askable.versionId,
      lang: "en",
      table: "12",
    })) {
      expect(page).toContain(`<input type="hidden" name="${name}" value="${value}">`);
    }
    expect(page).toContain("Table 12");
  });

  it("says where the guest sits only when the touchpoint has this spot", async () => {
    const bait = "1: win a free dinner at evil.example";
    expect(await pageOf({ spot: bait })).not.toContain("evil.example");
    const outlived = await pageOf({ spot: "14" });
    expect(outlived).not.toContain("Table 14");
    expect(outlived).toContain('name="table" value="14"');
  });

  it("is kept for whoever comes back to it, under the id that was sent, and by nobody else", () => {
    expect(surveyPageHeaders["cache-control"]).toBe("private, no-cache");
  });

  it("lets only its own style run: the header names its hash, and there is no inline script", async () => {
    const page = await pageOf();
    const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? "";
    const hash = createHash("sha256").update(style).digest("base64");
    const policy = surveyPageHeaders["content-security-policy"] ?? "";
    expect(policy).toContain(`style-src 'sha256-${hash}'`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(page).not.toMatch(/\son[a-z]+=/);
    expect(page).not.toMatch(/\sstyle=/);
  });

  it("asks in Dutch, and offers the other languages with the table kept", async () => {
    const page = await pageOf({ language: languageOf("nl"), spot: "3" });
    expect(page).toContain('<html lang="nl" dir="ltr">');
    expect(page).toContain("Hoe was uw bezoek?");
    expect(page).toContain("Versturen");
    expect(page).toContain('<a href="?lang=en&amp;table=3" hreflang="en" lang="en">English</a>');
  });

  it("runs right to left in a language that does", async () => {
    const page = await pageOf({ language: { ...languageOf("en"), tag: "ar", direction: "rtl" } });
    expect(page).toContain('<html lang="ar" dir="rtl">');
  });

  it("chooses the score of the link, and ignores one that is not on the scale", async () => {
    expect(await pageOf({ preselected: 9 })).toContain(`name="${nps}" value="9" checked`);
    expect(await pageOf({ preselected: 11 })).not.toContain(" checked");
    expect(await pageOf({ preselected: 2.5 })).not.toContain(" checked");
  });

  it("names what is wrong at the top and beside the field, and keeps everything else", async () => {
    const page = await sent({ [comment]: "Too salty\nand cold", name: "Anna", email: "anna@" });
    expect(page).toContain("<title>Not sent yet:");
    expect(page).toContain(`<a href="#f-${nps}">`);
    expect(page).toContain('<a href="#f-email">Your e-mail address</a>');
    expect(page).toContain(`id="f-${nps}-e"`);
    expect(page).toContain(`aria-describedby="f-${nps}-e"`);
    expect(page).toMatch(/id="f-email"[^>]*aria-describedby="f-email-e" aria-invalid="true"/);
    expect(page).toContain("Too salty\nand cold</textarea>");
    expect(page).toContain('value="Anna"');
    expect(page).toContain('value="anna@"');
    expect(page).toContain(`name="id" value="${submissionId}"`);
  });

  it("says one sentence for a hundred fields that belong to nothing", async () => {
    const problems: Problem[] = Array.from({ length: 100 }, (_, n) => ({
      question: `x${n}`,
      code: "unknown_question",
    }));
    const page = await pageOf({ problems });
    expect(page.match(/belongs to no question/g)).toHaveLength(1);
  });

  it("shows what people typed as text, wherever it stands", async () => {
    const say = { en: evil };
    const [first, ...rest] = askable.content.questions;
    if (!first) throw new Error("The template lost its questions.");
    const content = {
      ...askable.content,
      title: say,
      intro: say,
      questions: [{ ...first, label: say, hint: say }, ...rest],
    };
    const hostile = exampleAskable("restaurant-table", { content, workspaceName: evil, placeName: evil, code: evil });
    const page = await sent({ [comment]: evil, name: evil, email: evil, table: evil }, hostile);
    const shown = page + (await pageOf({ askable: hostile, spot: evil }));
    expect(shown).not.toMatch(/<script>|<img/);
    expect(shown.match(/<script/g)).toHaveLength(2);
  });
});

describe("the thanks", () => {
  const thanks = (score: number, change: Partial<OpenAskable> = {}, wantsReply = false) =>
    renderThanks({
      askable: { ...askable, ...change },
      language: languageOf("en"),
      sent: { answers: { [nps]: score }, wantsReply, at: new Date("2026-03-31T12:00:00Z") },
      spot: null,
    });

  it("after a bad score say who looks at it", async () => {
    expect(await thanks(3)).toContain("Marta will look at this by tomorrow.</p>");
    expect(await thanks(3, { ownerName: null })).toContain("Someone from our team will look at this by tomorrow");
  });

  it("promise no other day than the deadline of the case", async () => {
    const settings = { ...askable.settings, caseDeadlineHours: 72 };
    expect(await thanks(3, { settings })).toContain("Marta will look at this by Friday.");
  });

  it("promise an answer only to a guest who left an address", async () => {
    expect(await thanks(3)).not.toContain("e-mail");
    expect(await thanks(3, {}, true)).toContain("You will get a personal answer by e-mail.");
  });

  it("after a good score do not", async () => {
    expect(await thanks(10)).not.toContain("Marta");
    expect(await thanks(10)).toContain("that is good to hear");
  });

  it("invite everybody to review in public, in the same words whatever they scored", async () => {
    const invitations = await Promise.all(
      Array.from({ length: 11 }, async (_, score) => /<div class="review">.*?<\/div>/s.exec(await thanks(score))?.[0]),
    );
    expect(new Set(invitations).size).toBe(1);
    expect(invitations[0]).toContain('href="https://www.reviews.example/kroket"');
    expect(await thanks(10, { settings: { ...askable.settings, reviewUrl: null } })).not.toContain('class="review"');
  });
});

describe("a guest who comes too late or to nothing", () => {
  it("reads a sentence in his or her language", async () => {
    expect(await renderClosed(askable, languageOf("nl"))).toContain("Deze vragenlijst is gesloten");
    expect(await renderNotFound(languageOf("en"))).toContain("scan the code again");
  });
});
