import { fill } from "../../languages/saying.ts";
import { textsIn } from "../../languages/texts-in.ts";
import type { Context } from "../../platform/context.ts";
import { newId } from "../../platform/id.ts";
import { type MailSecret, queueMail } from "../../platform/mail/queue-mail.ts";
import { renderMail } from "../../platform/mail/render-mail.ts";
import type { Platform } from "../../platform/platform.ts";
import { Refusal } from "../../platform/refusal.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { findMember, findMemberByEmail } from "../members/queries.ts";
import { permit } from "../permissions.ts";
import { findWorkspace } from "../queries.ts";
import { newSecretWord } from "../secret-word.ts";
import {
  countInvitationsTo,
  findKeyCreator,
  insertInvitation,
  lockInvitations,
  revokeOpenInvitationsTo,
} from "./queries.ts";
import type { InvitationView, NewInvitation } from "./schemas.ts";

const validDays = 7;
const hourMilliseconds = 60 * 60 * 1000;
const dayMilliseconds = 24 * hourMilliseconds;
/** Enough for a mistake in the role, and one more; nobody's mailbox is filled. */
const mostAnHour = 3;

interface Inviter {
  readonly id: string;
  readonly name: string;
}

/**
 * Invites somebody by mail, and returns the link for whoever would rather hand it over himself. An earlier invitation to
 * the same address stops working. Throws `conflict` for somebody who works here already, and `too_many` for an address that
 * was invited again and again.
 */
export async function createInvitation(
  ctx: Context,
  { publicUrl, secret }: Pick<Platform, "publicUrl" | "secret">,
  { email, role }: NewInvitation,
): Promise<InvitationView & { readonly link: string }> {
  permit(ctx, "members:write");

  const workspace = await findWorkspace(ctx.tx, ctx.workspaceId);
  if (!workspace) throw new Refusal("not_found", "This workspace does not exist.");
  if (await findMemberByEmail(ctx.tx, ctx.workspaceId, email)) {
    throw new Refusal("conflict", "Somebody with this e-mail address works here already.", {
      fields: [{ path: "email", code: "taken", message: "This person works here already." }],
    });
  }

  const inviter = await findInviter(ctx);
  const createdAt = ctx.clock.now();
  await lockInvitations(ctx.tx, ctx.workspaceId);
  await refuseTooMany(ctx, email, createdAt);
  const expiresAt = new Date(createdAt.getTime() + validDays * dayMilliseconds);
  const id = newId();
  const { word, hash } = newSecretWord(workspace.code);
  const link = `${publicUrl}/invitation/${word}`;

  await revokeOpenInvitationsTo(ctx.tx, ctx.workspaceId, email, createdAt);
  await insertInvitation(ctx.tx, {
    workspace_id: ctx.workspaceId,
    id,
    email,
    role,
    token_hash: hash,
    invited_by: inviter.id,
    created_at: createdAt,
    expires_at: expiresAt,
  });
  const { name: workspaceName, language } = workspace;
  const mailed = { word, until: expiresAt, serverSecret: secret };
  await mailInvitation(ctx, { id, email, link, secret: mailed, inviter, workspaceName, language });
  await recordAudit(ctx, {
    action: "invitation.created",
    subjectKind: "invitation",
    subjectId: id,
    details: { email, role },
  });
  ctx.announce(ctx.workspaceId, "settings");

  return {
    id,
    email,
    role,
    invitedBy: inviter,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    expired: false,
    link,
  };
}

async function refuseTooMany(ctx: Context, email: string, now: Date): Promise<void> {
  const since = new Date(now.getTime() - hourMilliseconds);
  const { count, first } = await countInvitationsTo(ctx.tx, ctx.workspaceId, email, since);
  if (count < mostAnHour || first === null) return;

  const retryAfterSeconds = Math.ceil((first.getTime() - since.getTime()) / 1000);
  const sentence = fill(
    "This address got {times} invitations within an hour. Use the last one, or try again in an hour.",
    {
      times: count,
    },
  );
  throw new Refusal("too_many", sentence, { retryAfterSeconds });
}

/** A person invites; a program does so in the name of whoever made its key. */
async function findInviter(ctx: Context): Promise<Inviter> {
  const inviter =
    ctx.actor.kind === "member"
      ? await findMember(ctx.tx, ctx.workspaceId, ctx.actor.memberId)
      : ctx.actor.kind === "api-key" && (await findKeyCreator(ctx.tx, ctx.workspaceId, ctx.actor.apiKeyId));
  if (!inviter) throw new Refusal("forbidden", "Nobody stands behind this invitation. Invite as a member.");
  return { id: inviter.id, name: inviter.name };
}

interface MailedInvitation {
  readonly id: string;
  readonly email: string;
  readonly link: string;
  readonly secret: MailSecret;
  readonly inviter: Inviter;
  readonly workspaceName: string;
  readonly language: string;
}

async function mailInvitation(ctx: Context, invitation: MailedInvitation): Promise<void> {
  const { id, email, link, secret, inviter, workspaceName, language } = invitation;
  const words = textsIn(language).invitation;
  const subject = words.subject(workspaceName);
  const { text, html } = renderMail({
    language,
    subject,
    preview: words.explanation,
    paragraphs: [words.greeting(inviter.name, workspaceName), words.explanation],
    actions: [{ label: words.button, url: link }],
    signature: [inviter.name, workspaceName],
    footer: words.expiry(validDays),
  });
  await queueMail(ctx, {
    workspaceId: ctx.workspaceId,
    reasonKey: `invitation:${id}`,
    kind: "invitation",
    to: { email },
    fromName: inviter.name,
    subject,
    text,
    html,
    language,
    secret,
  });
}
