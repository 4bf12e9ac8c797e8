import { hashPassword } from "better-auth/crypto";
import { fill } from "../../languages/saying.ts";
import type { SystemContext } from "../../platform/context.ts";
import { asSystemActor, type Platform } from "../../platform/platform.ts";
import { type FieldProblem, Refusal } from "../../platform/refusal.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { joinWorkspace } from "../members/join-workspace.ts";
import type { Authentication } from "../sign-in/authentication.ts";
import { createUser } from "../sign-in/find-or-create-user.ts";
import { passwordLength } from "../sign-in/password-length.ts";
import { findUserWithPassword } from "../sign-in/queries.ts";
import { signIn } from "../sign-in/sign-in.ts";
import { claimInvitation } from "./queries.ts";
import { type Offer, readOffer } from "./read-offer.ts";
import type { Acceptance } from "./schemas.ts";

export interface AcceptedBy {
  readonly token: string;
  readonly acceptance: Acceptance;
  readonly address: string;
  readonly headers: Headers;
}

export interface Accepted {
  readonly workspaceId: string;
  /** The session of whoever was not signed in before. */
  readonly cookies: readonly string[];
}

/**
 * Makes the invited person a member. Who has an account shows that it is his by being signed in or by its password; who
 * has none gets one. An invitation works once. Throws `conflict` when somebody else is signed in.
 */
export async function acceptInvitation(
  platform: Platform,
  authentication: Authentication,
  { token, acceptance, address, headers }: AcceptedBy,
): Promise<Accepted> {
  const offer = await asSystemActor(platform, (ctx) => readOffer(ctx, token));
  const { workspaceId, email } = offer;

  if (offer.needsAccount) {
    const { name, password } = requireNewAccount(acceptance);
    const passwordHash = await hashPassword(password);
    await asSystemActor(platform, async (ctx) => {
      await claim(ctx, offer);
      await join(ctx, offer, await createUser(ctx, { name, email, passwordHash }), name);
    });
    return { workspaceId, cookies: await signIn(platform, authentication, { email, password, address, headers }) };
  }

  const cookies = await proveAccount(platform, authentication, { email, acceptance, address, headers });
  await asSystemActor(platform, async (ctx) => {
    await claim(ctx, offer);
    const user = await findUserWithPassword(ctx.tx, email);
    if (!user) throw new Refusal("gone", "This account does not exist any more. Ask for a new invitation.");
    await join(ctx, offer, user, acceptance.name ?? user.name);
  });
  return { workspaceId, cookies };
}

function requireNewAccount({ name, password }: Acceptance): { name: string; password: string } {
  const fields: FieldProblem[] = [];
  if (!name) fields.push({ path: "name", code: "required", message: "Tell us your name." });
  if (!password || password.length < passwordLength.shortest) {
    const message = fill("Choose a password of at least {count} characters.", { count: passwordLength.shortest });
    fields.push({ path: "password", code: "too_small", message });
  }
  if (name && password && fields.length === 0) return { name, password };
  throw new Refusal("invalid", "A new account needs a name and a password.", { fields });
}

interface Proof {
  readonly email: string;
  readonly acceptance: Acceptance;
  readonly address: string;
  readonly headers: Headers;
}

async function proveAccount(platform: Platform, authentication: Authentication, proof: Proof): Promise<string[]> {
  const { email, acceptance, address, headers } = proof;
  const signedIn = await authentication.findUser(headers);
  if (signedIn?.email === email) return [];
  if (signedIn) {
    throw new Refusal(
      "conflict",
      fill("You are signed in as {signedIn}, and this invitation is for {invited}. Sign out first.", {
        signedIn: signedIn.email,
        invited: email,
      }),
    );
  }
  if (!acceptance.password) {
    throw new Refusal(
      "unauthenticated",
      fill("There is an account for {email} already. Sign in with its password.", { email }),
    );
  }
  return signIn(platform, authentication, { email, password: acceptance.password, address, headers });
}

async function claim(ctx: SystemContext, { workspaceId, invitationId }: Offer): Promise<void> {
  if (await claimInvitation(ctx.tx, workspaceId, invitationId, ctx.clock.now())) return;
  throw new Refusal("gone", "This invitation was used, taken back or became too old a moment ago.");
}

async function join(ctx: SystemContext, offer: Offer, user: { readonly id: string }, name: string): Promise<void> {
  const { workspaceId, email, role } = offer;
  const { memberId } = await joinWorkspace(ctx, { workspaceId, userId: user.id, name, email, role });
  const actor = { kind: "member", memberId, userId: user.id, name, role } as const;
  await recordAudit(
    { ...ctx, workspaceId, actor },
    { action: "invitation.accepted", subjectKind: "member", subjectId: memberId, details: { email, role } },
  );
  ctx.announce(workspaceId, "settings");
}
