import { timingSafeEqual } from "node:crypto";
import type { Platform } from "../../platform/platform.ts";
import { asSystemActor } from "../../platform/platform.ts";
import { keyPrefix } from "../api-keys/key-prefix.ts";
import { selectLiveKeys, touchApiKey } from "../api-keys/queries.ts";
import { selectMembershipsOfUser } from "../members/queries.ts";
import type { Authenticate, Requester } from "../route.ts";
import { readSecretWord } from "../secret-word.ts";
import type { Authentication } from "./authentication.ts";
import { requireSameOrigin } from "./same-origin.ts";

/** How exactly the last use of a key is known: not every request should write. */
const touchAfterMilliseconds = 60_000;

/** Makes the way to find out who sent a request. What was revoked or removed a moment ago counts no more. */
export function makeAuthenticate(platform: Platform, authentication: Authentication): Authenticate {
  return async (request) => {
    const authorization = request.headers.get("authorization");
    // With both, the key decides: it was sent on purpose, a cookie comes along by itself.
    if (authorization !== null) return findByApiKey(platform, authorization);
    return findBySession(platform, authentication, request);
  };
}

async function findByApiKey(platform: Platform, authorization: string): Promise<Requester | null> {
  const sent = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  if (!sent?.startsWith(keyPrefix)) return null;
  const word = readSecretWord(sent.slice(keyPrefix.length));
  if (!word) return null;

  return asSystemActor(platform, async (ctx) => {
    const keys = await selectLiveKeys(ctx.tx, word.workspaceCode);
    const key = keys.find(
      ({ key_hash }) => key_hash.length === word.hash.length && timingSafeEqual(key_hash, word.hash),
    );
    if (!key) return null;

    const now = ctx.clock.now();
    const isStale = !key.last_used_at || now.getTime() - key.last_used_at.getTime() >= touchAfterMilliseconds;
    if (isStale) await touchApiKey(ctx.tx, key.workspace_id, key.id, now);

    return {
      workspaceId: key.workspace_id,
      actor: { kind: "api-key", apiKeyId: key.id, name: key.name, role: key.role },
    };
  });
}

async function findBySession(
  platform: Platform,
  authentication: Authentication,
  request: Request,
): Promise<Requester | null> {
  if (!request.headers.has("cookie")) return null;
  const user = await authentication.findUser(request.headers);
  if (!user) return null;
  requireSameOrigin(request, platform.publicUrl);

  const memberships = await asSystemActor(platform, (ctx) => selectMembershipsOfUser(ctx.tx, user.id));
  const wanted = wantedWorkspace(request);
  const membership = wanted === null ? memberships[0] : memberships.find((one) => one.workspace_id === wanted);
  if (!membership) return null;

  const { member_id: memberId, name, role } = membership;
  return {
    workspaceId: membership.workspace_id,
    actor: { kind: "member", memberId, userId: user.id, name, role },
    renewSession: () => authentication.renewSession(request.headers, user),
  };
}

/** EventSource and plain links cannot send headers, therefore the query says it too. */
function wantedWorkspace(request: Request): string | null {
  return request.headers.get("x-workspace") ?? new URL(request.url).searchParams.get("workspace");
}
