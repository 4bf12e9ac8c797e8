import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testSmtpServer } from "../../testing/smtp-server.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { testClock, testPlatform } from "../../testing/test-platform.ts";
import { newId } from "../id.ts";
import { asSystemActor } from "../platform.ts";
import { deliverMails } from "./deliver-mails.ts";
import type { MailFailed } from "./mail-events.ts";
import { claimDueMail, type MailRow } from "./queries.ts";
import { type OutgoingMail, queueMail } from "./queue-mail.ts";

const clock = testClock();
const platform = await testPlatform(await testDatabase(), clock);
const smtp = await testSmtpServer();
const settings = { smtpUrl: smtp.url, from: "Croquette <care@croquette.example>" };
const workspaceId = newId();
const demoId = newId();
let failures: MailFailed[] = [];
/** Mails of which nobody can be told that they failed. */
const poisoned = new Set<string>();

platform.jobs.work("mails.deliver", async () => {});
platform.events.on("mail.failed", async (_ctx, failure) => {
  if (poisoned.has(failure.mailId)) throw new Error("nobody can be told");
  failures.push(failure);
});

beforeAll(async () => {
  await platform.jobs.start();
  const workspace = { time_zone: "Europe/Amsterdam", language: "en", settings: "{}", created_at: clock.now() };
  await asSystemActor(platform, ({ tx }) =>
    tx
      .insertInto("workspace")
      .values([
        { ...workspace, id: workspaceId, code: "testtest22", name: "Bistro Nord" },
        { ...workspace, id: demoId, code: "demodemo22", name: "The Golden Croquette", is_demo: true },
      ])
      .execute(),
  );
});

beforeEach(() => {
  failures = [];
  smtp.behave({ kind: "accept" });
});

const deliver = () => deliverMails(platform, settings);

function queue(change: Partial<OutgoingMail> = {}): Promise<{ id: string }> {
  const mail = {
    workspaceId,
    reasonKey: newId(),
    kind: "case-opened",
    to: { name: "Anna", email: "anna@example.com" },
    fromName: "Bistro Nord",
    subject: "A guest is unhappy",
    text: "Soup was cold.",
    html: "<p>Soup was cold.</p>",
    language: "en",
    ...change,
  };
  return asSystemActor(platform, (ctx) => queueMail(ctx, mail));
}

function load({ id }: { id: string }): Promise<MailRow> {
  return asSystemActor(platform, ({ tx }) =>
    tx
      .selectFrom("mail")
      .selectAll()
      .where("workspace_id", "in", [workspaceId, demoId])
      .where("id", "=", id)
      .executeTakeFirstOrThrow(),
  );
}

/** Accepted mails whose Message-ID names this row. */
function receivedOf({ id }: { id: string }) {
  return smtp.received.filter(({ content }) => content.includes(`${id}@croquette.example`));
}

describe("a mail that is queued", () => {
  test("reaches the mail server once, however often delivery runs and by however many workers", async () => {
    const mail = await queue();

    await Promise.all([deliver(), deliver(), deliver()]);
    await deliver();

    expect(receivedOf(mail)).toHaveLength(1);
    expect(await load(mail)).toMatchObject({ status: "sent", attempts: 1, error: null, sent_at: clock.now() });
  });

  test("is one mail for one reason, however often the reason comes", async () => {
    const reasonKey = newId();
    const [first, second] = await Promise.all([queue({ reasonKey }), queue({ reasonKey })]);
    const third = await queue({ reasonKey, subject: "Another text" });

    await deliver();

    expect(second.id).toBe(first.id);
    expect(third.id).toBe(first.id);
    expect(receivedOf(first)).toHaveLength(1);
  });

  test("does not exist when what it told of was rolled back", async () => {
    const reasonKey = newId();
    const failed = asSystemActor(platform, async (ctx) => {
      await queueMail(ctx, {
        workspaceId,
        reasonKey,
        kind: "case-opened",
        to: { email: "anna@example.com" },
        fromName: "Bistro Nord",
        subject: "Never",
        text: "Never",
        html: "Never",
        language: "en",
      });
      throw new Error("the cause failed");
    });

    await expect(failed).rejects.toThrow("the cause failed");
    expect((await queue({ reasonKey })).id).toBeTruthy();
  });

  test("comes in plain text and HTML, says that it is automatic, and keeps one Message-ID", async () => {
    const mail = await queue({ replyTo: "marta@bistro.example" });
    await deliver();

    const [received] = receivedOf(mail);
    expect(received).toMatchObject({ from: "care@croquette.example", to: ["anna@example.com"] });
    expect(received?.content).toMatch(/^From: Bistro Nord <care@croquette.example>\r?$/m);
    expect(received?.content).toMatch(/^Reply-To: Bistro Nord <marta@bistro.example>\r?$/m);
    expect(received?.content).toMatch(/^Auto-Submitted: auto-generated\r?$/m);
    expect(received?.content).toContain(`Message-ID: <${mail.id}@croquette.example>`);
    expect(received?.content).toContain("text/plain");
    expect(received?.content).toContain("text/html");
  });

  test("does not claim to be automatic when a person wrote it", async () => {
    const mail = await queue({ kind: "reply" });
    await deliver();
    expect(receivedOf(mail)[0]?.content).not.toContain("Auto-Submitted");
  });

  test("carries no header and no recipient that a name or a subject smuggled in", async () => {
    const mail = await queue({
      to: { name: 'Anna"\r\nBcc: thief@example.com\r\n\r\n<script>', email: "anna@example.com" },
      fromName: "Bistro\r\nReply-To: thief@example.com",
      subject: "Hello\r\nBcc: thief@example.com\r\nContent-Type: text/html\r\n\r\n<b>x</b>",
    });
    await deliver();

    const [received] = receivedOf(mail);
    const headers = received?.content.split(/\r?\n\r?\n/)[0] ?? "";
    expect(received?.to).toEqual(["anna@example.com"]);
    expect(headers).not.toMatch(/^(Bcc|Reply-To):/im);
    expect(headers.match(/^Content-Type:/gim)).toHaveLength(1);
  });
});

describe("a mail server that does not take a mail", () => {
  test("with 451 is asked again later, and the mail leaves then", async () => {
    smtp.behave({ kind: "answer-recipient", code: 451, text: "4.7.1 Greylisted, try again" });
    const mail = await queue();

    await deliver();
    expect(await load(mail)).toMatchObject({
      status: "queued",
      attempts: 1,
      error: expect.stringContaining("Greylisted"),
    });

    smtp.behave({ kind: "accept" });
    await deliver();
    expect(receivedOf(mail)).toHaveLength(0);

    clock.addMinutes(2);
    await deliver();
    expect(await load(mail)).toMatchObject({ status: "sent", attempts: 2, error: null });
    expect(receivedOf(mail)).toHaveLength(1);
    expect(failures).toEqual([]);
  });

  test("with 421 after the content is also asked again: it said that it did not take it", async () => {
    smtp.behave({ kind: "answer-content", code: 421, text: "Shutting down" });
    const mail = await queue();
    await deliver();
    expect(await load(mail)).toMatchObject({ status: "queued" });
    smtp.behave({ kind: "accept" });
    clock.addMinutes(2);
    await deliver();
    expect(receivedOf(mail)).toHaveLength(1);
  });

  test("with 550 is not asked again, and the sender hears of it", async () => {
    smtp.behave({ kind: "answer-recipient", code: 550, text: "5.1.1 No such user" });
    const mail = await queue();

    await deliver();
    smtp.behave({ kind: "accept" });
    clock.addMinutes(600);
    await deliver();

    expect(await load(mail)).toMatchObject({
      status: "failed",
      attempts: 1,
      error: expect.stringContaining("No such user"),
    });
    expect(receivedOf(mail)).toHaveLength(0);
    expect(failures).toMatchObject([{ mailId: mail.id, outcome: "failed", toEmail: "anna@example.com" }]);
  });

  test("because it is away is asked again", async () => {
    const mail = await queue();
    await deliverMails(platform, { ...settings, smtpUrl: "smtp://127.0.0.1:9" });
    expect(await load(mail)).toMatchObject({ status: "queued", attempts: 1 });
    clock.addMinutes(2);
    await deliver();
    expect(receivedOf(mail)).toHaveLength(1);
  });

  test("because it hangs up at the greeting is asked again, five times in all", async () => {
    smtp.behave({ kind: "hang-up-at-greeting" });
    const mail = await queue();
    for (let run = 0; run < 8; run++) {
      await deliver();
      clock.addMinutes(300);
    }
    expect(await load(mail)).toMatchObject({ status: "failed", attempts: 5 });
    expect(failures).toHaveLength(1);
  });

  test("and hangs up after the content may have taken it: it is not sent again by itself", async () => {
    smtp.behave({ kind: "hang-up-after-content" });
    const before = smtp.handedOver();
    const mail = await queue();

    await deliver();
    smtp.behave({ kind: "accept" });
    clock.addMinutes(600);
    await deliver();

    expect(smtp.handedOver() - before).toBe(1);
    expect(await load(mail)).toMatchObject({ status: "unknown", attempts: 1 });
    expect(failures).toMatchObject([{ mailId: mail.id, outcome: "unknown" }]);
  });
});

describe("a worker that dies between taking a mail and marking it", () => {
  test("leaves it as unknown, found at the next start, and not sent twice", async () => {
    const mail = await queue();
    const now = clock.now();
    await asSystemActor(platform, ({ tx }) => claimDueMail(tx, now, new Date(now.getTime() + 5 * 60_000)));

    await deliver();
    expect(await load(mail)).toMatchObject({ status: "sending" });

    clock.addMinutes(6);
    await deliver();
    expect(await load(mail)).toMatchObject({ status: "unknown" });
    expect(receivedOf(mail)).toHaveLength(0);
    expect(failures).toMatchObject([{ mailId: mail.id, outcome: "unknown" }]);
  });
});

describe("a mail whose failure cannot be told", () => {
  test("keeps no other mail back, is reported, and is told as soon as that works", async () => {
    const take = async () => {
      const mail = await queue();
      const now = clock.now();
      await asSystemActor(platform, ({ tx }) => claimDueMail(tx, now, new Date(now.getTime() + 5 * 60_000)));
      return mail;
    };
    const [bad, good] = [await take(), await take()];
    poisoned.add(bad.id);
    clock.addMinutes(6);
    smtp.behave({ kind: "answer-recipient", code: 550, text: "No such user" });
    const refused = await queue();
    poisoned.add(refused.id);
    await expect(deliver()).rejects.toThrow("nobody can be told");
    smtp.behave({ kind: "accept" });
    const next = await queue();
    await expect(deliver()).rejects.toThrow("nobody can be told");

    expect(await load(good)).toMatchObject({ status: "unknown" });
    expect(receivedOf(next)).toHaveLength(1);
    expect(await load(bad)).toMatchObject({ status: "sending" });

    poisoned.clear();
    clock.addMinutes(6);
    await deliver();
    expect(await load(bad)).toMatchObject({ status: "unknown" });
    expect(failures.map(({ mailId }) => mailId).toSorted()).toEqual([good.id, bad.id, refused.id].toSorted());
  });
});

describe("a mail of a demo", () => {
  const inDemo = { workspaceId: demoId };
  const held = { status: "held", attempts: 0, error: "This is a demo: nothing is sent.", sent_at: null };

  test("never reaches the mail server, and the outbox says why; other mails leave as always", async () => {
    const before = smtp.handedOver();
    const demoMails = [await queue(inDemo), await queue({ ...inDemo, kind: "reply" })];
    const real = await queue();

    await Promise.all([deliver(), deliver(), deliver()]);
    clock.addMinutes(600);
    await deliver();

    expect(smtp.handedOver() - before).toBe(1);
    expect(receivedOf(real)).toHaveLength(1);
    for (const mail of demoMails) expect(await load(mail)).toMatchObject(held);
  });

  test("is taken by no worker, not even one that is there before it was laid aside", async () => {
    await deliver();
    const mail = await queue(inDemo);
    const now = clock.now();
    expect(await asSystemActor(platform, ({ tx }) => claimDueMail(tx, now, now))).toBeUndefined();
    expect(await load(mail)).toMatchObject({ status: "queued", attempts: 0 });
  });

  test("is held for that reason without a mail server too", async () => {
    const mail = await queue(inDemo);
    await deliverMails(platform, { from: settings.from });
    expect(await load(mail)).toMatchObject(held);
    await deliver();
    expect(await load(mail)).toMatchObject(held);
  });
});

describe("without a mail server", () => {
  test("every mail waits in the outbox as held", async () => {
    const mail = await queue();
    await deliverMails(platform, { from: settings.from });
    expect(await load(mail)).toMatchObject({ status: "held", attempts: 0 });

    clock.addMinutes(10);
    await deliver();
    expect(await load(mail)).toMatchObject({ status: "held" });
  });
});
