import { Refusal } from "../../platform/refusal.ts";

const harmless = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses a request that changes something on behalf of a cookie unless it was made by a page of ours: a browser sends
 * the cookie along with whatever any page asks for. Throws `forbidden`.
 */
export function requireSameOrigin(request: Request, publicUrl: string): void {
  if (harmless.has(request.method)) return;
  if (request.headers.get("sec-fetch-site") === "same-origin") return;
  if (isOurs(request.headers.get("origin"), request.headers.get("host"), publicUrl)) return;
  throw new Refusal(
    "forbidden",
    "This request did not come from a page of this server. Open Croquette itself and try again.",
  );
}

/** As above, for what needs no cookie: only a request that says that it comes from elsewhere is refused. */
export function refuseOtherOrigin(request: Request, publicUrl: string): void {
  const isFromBrowser = request.headers.has("origin") || request.headers.has("sec-fetch-site");
  if (isFromBrowser) requireSameOrigin(request, publicUrl);
}

/** For what works on a session only: a program that sends its key hears that keys cannot do it. Throws `forbidden`. */
export function requireOwnPage(request: Request, publicUrl: string): void {
  if (request.headers.has("authorization")) {
    throw new Refusal(
      "forbidden",
      "An API key has no password and no session. Only somebody who is signed in can do this, on a page of Croquette.",
    );
  }
  requireSameOrigin(request, publicUrl);
}

function isOurs(origin: string | null, host: string | null, publicUrl: string): boolean {
  if (!origin || !URL.canParse(origin)) return false;
  const { origin: normal, host: originHost } = new URL(origin);
  return originHost === host || normal === new URL(publicUrl).origin;
}
