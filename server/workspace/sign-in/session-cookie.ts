import { parse, serialize } from "hono/utils/cookie";

const day = 24 * 60 * 60;

/** A session ends when nobody has used it for this long. */
export const sessionSeconds = 30 * day;
/** How exactly the last use is known: not every request should write. */
export const renewAfterSeconds = day;

/** Under which name and terms a browser keeps the session of this server. */
export function sessionCookieOf(publicUrl: string) {
  const secure = publicUrl.startsWith("https://");
  return {
    // "__Host-" binds the cookie to exactly this host; browsers accept it over https only.
    name: secure ? "__Host-croquette-session" : "croquette-session",
    attributes: { secure, httpOnly: true, sameSite: "lax", path: "/" },
  } as const;
}

/** The `Set-Cookie` lines by which the browser keeps the cookie that it sent for the whole time again. */
export function keepSessionCookie(headers: Headers, publicUrl: string): string[] {
  const { name, attributes } = sessionCookieOf(publicUrl);
  const value = parse(headers.get("cookie") ?? "", name)[name];
  return value === undefined ? [] : [serialize(name, value, { ...attributes, maxAge: sessionSeconds })];
}
