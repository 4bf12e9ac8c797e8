import { textsIn } from "../../languages/texts-in.ts";
import { queueMail } from "../../platform/mail/queue-mail.ts";
import { renderMail } from "../../platform/mail/render-mail.ts";
import { asSystemActor, type Platform } from "../../platform/platform.ts";
import { selectMembershipsOfUser } from "../members/queries.ts";

/** One mail in this time, however often somebody presses the button: nobody's mailbox is filled by a stranger. */
const pauseMilliseconds = 5 * 60 * 1000;

/** Mails a link to choose a new password, through the outbox of the person's first workspace. Who works nowhere gets none. */
export async function sendResetLink(
  platform: Platform,
  { userId, token, until }: { userId: string; token: string; until: Date },
): Promise<void> {
  await asSystemActor(platform, async (ctx) => {
    const [membership] = await selectMembershipsOfUser(ctx.tx, userId);
    if (!membership) return;

    const language = membership.language ?? membership.workspace_language;
    const words = textsIn(language).passwordReset;
    const period = Math.floor(ctx.clock.now().getTime() / pauseMilliseconds);
    const { text, html } = renderMail({
      language,
      subject: words.subject,
      preview: words.explanation,
      paragraphs: [words.greeting(membership.name), words.explanation],
      actions: [{ label: words.button, url: `${platform.publicUrl}/reset-password?token=${token}` }],
      signature: ["Croquette"],
      footer: words.expiry,
    });
    await queueMail(ctx, {
      workspaceId: membership.workspace_id,
      reasonKey: `password-reset:${userId}:${period}`,
      kind: "password-reset",
      to: { name: membership.name, email: membership.email },
      fromName: "Croquette",
      subject: words.subject,
      text,
      html,
      language,
      secret: { word: token, until, serverSecret: platform.secret },
    });
  });
}
