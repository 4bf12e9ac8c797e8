import { styleHash } from "./style.ts";

/**
 * The headers of every page for guests: nothing but our own style and script runs, nothing is sent elsewhere, nobody
 * frames it, and no address of it leaks to another site.
 */
export const surveyPageHeaders: Readonly<Record<string, string>> = headersFramedBy("'none'");

/** The same for the preview, which the staff app shows in a frame beside the builder. */
export const previewHeaders: Readonly<Record<string, string>> = headersFramedBy("'self'");

function headersFramedBy(ancestors: "'none'" | "'self'"): Record<string, string> {
  const policy = [
    "default-src 'none'",
    `style-src '${styleHash}'`,
    "script-src 'self'",
    "connect-src 'self'",
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${ancestors}`,
  ];
  return {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": policy.join("; "),
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    // A page that a guest comes back to is the same one, with the id under which its answer was sent: with "no-store" it
    // would be a new one, into which the browser fills the old answers. Whoever opens the link gets a new page all the same.
    "cache-control": "private, no-cache",
    vary: "accept-language",
  };
}
