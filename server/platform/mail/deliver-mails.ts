import type { SystemContext, Tx } from "../context.ts";
import { asSystemActor, type Platform } from "../platform.ts";
import { composeMessage } from "./compose-message.ts";
import { type Delivery, decideDelivery, type SendOutcome } from "./decide-delivery.ts";
import { heldInDemo } from "./held-in-demo.ts";
import "./mail-events.ts";
import { contentOf, linkIsOver, secretOf } from "./mail-secret.ts";
import {
  claimDueMail,
  forgetSecretsThatAreOver,
  holdDemoMails,
  holdWaitingMails,
  type MailRow,
  markLostMail,
  selectLostMails,
  updateAttempt,
} from "./queries.ts";
import { sendBySmtp } from "./smtp.ts";

export interface MailSettings {
  /** Without a mail server the outbox keeps everything, to be read there. */
  readonly smtpUrl?: string | undefined;
  /** The address that mails leave from, such as `care@example.com` or `Croquette <care@example.com>`. */
  readonly from: string;
}

/** Longer than any attempt can last; whoever holds a mail longer is dead. */
const leaseMinutes = 5;
/** A run ends well before its job expires; the next one goes on. */
const runMinutes = 3;
const atOnce = 3;

/** Declares the delivery of mails: at once when one is queued, and every minute for those that are to be tried again. */
export function registerMailDelivery(platform: Platform, settings: MailSettings): void {
  platform.jobs.work("mails.deliver", () => deliverMails(platform, settings), {
    batchSize: 100,
    pollSeconds: 1,
    cron: "* * * * *",
  });
  platform.jobs.work("mails.forget-secrets", () => forgetSecrets(platform), { cron: "47 * * * *" });
}

/** Forgets what mails hold that opens nothing any more. Doing it twice does no harm. */
export async function forgetSecrets(platform: Platform): Promise<void> {
  await asSystemActor(platform, (ctx) => forgetSecretsThatAreOver(ctx.tx, ctx.clock.now()));
}

/**
 * Sends every mail that is due, and none of a demo. Safe to run at any moment, in several processes at once. What goes
 * wrong with one mail keeps no other one back; it is thrown at the end.
 */
export async function deliverMails(platform: Platform, settings: MailSettings): Promise<void> {
  const failures: unknown[] = [];
  const goOnAfter = async (work: Promise<void>) => {
    try {
      await work;
    } catch (error) {
      failures.push(error);
    }
  };
  await deliverDueMails(platform, settings, goOnAfter);
  const [first] = failures;
  if (first) throw first;
}

/** Does one part of the work, and takes note when it fails. */
type GoOnAfter = (work: Promise<void>) => Promise<void>;

async function deliverDueMails(platform: Platform, settings: MailSettings, goOnAfter: GoOnAfter): Promise<void> {
  await giveUpLostMails(platform, goOnAfter);
  await holdMails(platform, (tx) => holdDemoMails(tx, heldInDemo));
  const { smtpUrl } = settings;
  if (!smtpUrl) return holdMails(platform, holdWaitingMails);

  const end = performance.now() + runMinutes * 60_000;
  const sender = async () => {
    while (performance.now() < end && (await deliverNext(platform, { ...settings, smtpUrl }, goOnAfter))) {}
  };
  await Promise.all(Array.from({ length: atOnce }, sender));
}

async function deliverNext(
  platform: Platform,
  { smtpUrl, from }: { readonly smtpUrl: string; readonly from: string },
  goOnAfter: GoOnAfter,
): Promise<boolean> {
  const now = platform.clock.now();
  const mail = await asSystemActor(platform, (ctx) => claimDueMail(ctx.tx, now, minutesAfter(now, leaseMinutes)));
  if (!mail) return false;

  const delivery = decideDelivery(await attempt(platform, mail, smtpUrl, from), mail.attempts);
  await goOnAfter(asSystemActor(platform, (ctx) => recordDelivery(ctx, mail, delivery)));
  return true;
}

async function attempt(platform: Platform, mail: MailRow, smtpUrl: string, from: string): Promise<SendOutcome> {
  const now = platform.clock.now();
  try {
    const secret = secretOf(mail, platform.secret, now);
    if (mail.secret_until && secret === null) return { kind: "refused", error: linkIsOver };
    return await sendBySmtp(smtpUrl, await composeMessage({ ...mail, ...contentOf(mail, secret) }, from, now));
  } catch (error) {
    // Nothing was sent: sendBySmtp never throws. A mail that cannot be written must not stop those behind it.
    return { kind: "refused", error: `This mail could not be written: ${String(error).slice(0, 400)}` };
  }
}

async function recordDelivery(ctx: SystemContext, mail: MailRow, delivery: Delivery): Promise<void> {
  const now = ctx.clock.now();
  const recorded = await updateAttempt(ctx.tx, mail, {
    status: delivery.status,
    nextAttemptAt: delivery.status === "queued" ? minutesAfter(now, delivery.waitMinutes) : null,
    error: delivery.status === "sent" ? null : delivery.error,
    sentAt: delivery.status === "sent" ? now : null,
  });
  if (!recorded) return;

  ctx.announce(mail.workspace_id, "mails");
  if (delivery.status === "failed" || delivery.status === "unknown") {
    await tellFailure(ctx, mail, delivery.status, delivery.error);
  }
}

/** Finds mails whose sender died. They may have left, so a person decides whether to send them again. */
async function giveUpLostMails(platform: Platform, goOnAfter: GoOnAfter): Promise<void> {
  const now = platform.clock.now();
  // Awaited here, so that a report of what went wrong names this place.
  const lostMails = await asSystemActor(platform, async ({ tx }) => await selectLostMails(tx, now));
  for (const lost of lostMails) {
    await goOnAfter(asSystemActor(platform, (ctx) => giveUp(ctx, lost, now)));
  }
}

async function giveUp(ctx: SystemContext, lost: Pick<MailRow, "workspace_id" | "id">, now: Date): Promise<void> {
  const error = "The server stopped while this mail was being handed over. It may have arrived.";
  const mail = await markLostMail(ctx.tx, lost, now, error);
  if (!mail) return;

  ctx.announce(mail.workspace_id, "mails");
  await tellFailure(ctx, mail, "unknown", error);
}

async function holdMails(
  platform: Platform,
  hold: (tx: Tx) => Promise<readonly { readonly workspace_id: string }[]>,
): Promise<void> {
  await asSystemActor(platform, async (ctx) => {
    for (const { workspace_id } of await hold(ctx.tx)) ctx.announce(workspace_id, "mails");
  });
}

function tellFailure(ctx: SystemContext, mail: MailRow, outcome: "failed" | "unknown", error: string): Promise<void> {
  return ctx.publish("mail.failed", {
    workspaceId: mail.workspace_id,
    mailId: mail.id,
    kind: mail.kind,
    caseId: mail.case_id,
    toEmail: mail.to_email,
    outcome,
    error,
  });
}

function minutesAfter(time: Date, minutes: number): Date {
  return new Date(time.getTime() + minutes * 60_000);
}
